/// The first page of a file as it was typed, field by field; the check turns it into facts.
public struct FileEntry: Hashable, Sendable {
  public var kind: PartyKind
  public var texts: [FileField: String]
  public var dependants: [DependantEntry]
  /// Whether the entry is a line of a list, in which nobody can fill in now what the desk would ask for.
  public var isFromList: Bool

  public init(
    kind: PartyKind, texts: [FileField: String] = [:], dependants: [DependantEntry] = [], isFromList: Bool = false
  ) {
    self.kind = kind
    self.texts = texts
    self.dependants = dependants
    self.isFromList = isFromList
  }

  public subscript(field: FileField) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue }
  }
}

/// A dependant as typed.
public struct DependantEntry: Hashable, Sendable {
  public var name: String
  public var relation: String
  public var sex: String
  public var birthDate: String
  public var identityNumber: String

  public init(
    name: String = "", relation: String = "", sex: String = "", birthDate: String = "", identityNumber: String = ""
  ) {
    self.name = name
    self.relation = relation
    self.sex = sex
    self.birthDate = birthDate
    self.identityNumber = identityNumber
  }
}

/// What the check of an entry came to.
public struct CheckedEntry: Hashable, Sendable {
  /// Nil while an error stands.
  public var facts: FileFacts?
  public var findings: [Finding]

  public var errors: [Finding] { findings.filter { $0.severity == .error } }
  public var warnings: [Finding] { findings.filter { $0.severity == .warning } }
}
