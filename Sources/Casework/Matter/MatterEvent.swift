public import Calendars

/// A step of a matter was taken; the first of every matter is `opened`.
///
/// The ledger knows it by the matter's kind and the step's name, as in `complaint.decided`.
public struct MatterEvent: Hashable, Sendable {
  public var kind: MatterKind
  public var step: String
  public var facts: MatterFacts
  /// The day by which the next step is due after this one; nil where none is.
  public var due: CivilDate?

  public init(_ kind: MatterKind, _ step: String, _ facts: MatterFacts, due: CivilDate? = nil) {
    self.kind = kind
    self.step = step
    self.facts = facts
    self.due = due
  }

  public var kindName: String { kind.rawValue + "." + step }
}

/// What was said at a step, by the names of its fields, in the form in which `MatterField` keeps each.
public struct MatterFacts: Codable, Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public var texts: [String: String]

  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  public init(dictionaryLiteral elements: (String, String)...) {
    texts = Dictionary(elements) { _, last in last }
  }

  public subscript(_ name: String) -> String? {
    get { texts[name] }
    set { texts[name] = newValue }
  }

  public func holds(_ name: String) -> Bool { texts[name] == MatterField.yes }
  public func number(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }
  /// Whole numbers that stand apart.
  public func numbers(_ name: String) -> [Int] {
    (texts[name] ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }
  public func day(_ name: String) -> CivilDate? { texts[name].flatMap { CivilDate(iso: $0) } }

  public init(from decoder: any Decoder) throws {
    texts = try decoder.singleValueContainer().decode([String: String].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}
