/// One thing that is said at a step of a matter: what it is called, what fits it, and whether it has to be said.
public struct MatterField: Hashable, Sendable {
  /// The name in the ledger and, as `matter.field.<name>`, in the phrases.
  public var name: String
  public var form: Form
  public var isRequired: Bool

  public init(_ name: String, _ form: Form, isRequired: Bool = true) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
  }

  /// What fits, and how it is kept.
  public enum Form: Hashable, Sendable {
    /// One line of words.
    case line
    case words
    /// A day as `2026-11-21`; `past` reaches until today, `coming` begins with it.
    case day(Span)
    /// A time of day as `09:30`.
    case time
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// Money in halalas.
    case money
    /// `yes`, or nothing.
    case flag
    /// One of these, named in the phrases as `matter.choice.<name>.<choice>`.
    case choice([String])
    /// Names of people, each on a line, so many at least.
    case names(minimum: Int)
    /// The sign-in name of an officer.
    case officer
    /// An id of one of the profile's lists.
    case listed(ProfileList)
    /// The number of a file.
    case file
    /// The number of another matter of that kind.
    case matter(MatterKind)
    /// The numbers of other matters of that kind, each on a line.
    case matters(MatterKind)
  }

  public enum Span: Hashable, Sendable { case any, past, coming }

  /// A list of the profile from which a field chooses.
  public enum ProfileList: String, CaseIterable, Hashable, Sendable {
    case channel, tool, unit, service, category
  }

  /// How a flag that is set is kept.
  public static let yes = "yes"
}

extension Profile {
  /// The ids and the names of a list.
  public func entries(of list: MatterField.ProfileList) -> [Labelled] {
    switch list {
    case .channel: channels.map { Labelled(id: $0.id, label: $0.label) }
    case .tool: tools
    case .unit: units
    case .service: services.map { Labelled(id: $0.id, label: $0.label) }
    case .category: categories.map { Labelled(id: $0.id, label: $0.label) }
    }
  }
}
