/// A group of beneficiaries (clause G1).
public struct Category: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var label: Bilingual
  /// The kinds of file that can belong to it.
  public var parties: Set<PartyKind>

  public init(id: String, label: Bilingual, parties: Set<PartyKind>) {
    self.id = id
    self.label = label
    self.parties = parties
  }
}

extension Category {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(label, forKey: .label)
    try container.encode(sorted: parties, forKey: .parties)
  }
}

/// A service that can be asked for, with the documents it brings.
public struct ServiceKind: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var label: Bilingual
  /// The categories it is open to; empty means all.
  public var categories: [String]
  public var documents: [DocumentRule]

  public init(id: String, label: Bilingual, categories: [String], documents: [DocumentRule]) {
    self.id = id
    self.label = label
    self.categories = categories
    self.documents = documents
  }
}

/// One line of a service's document list.
public struct DocumentRule: Codable, Hashable, Sendable {
  /// A key of the profile's documents.
  public var document: String
  public var need: Need
  /// The categories it is asked of; empty means all.
  public var categories: [String]
  /// The kinds of file it is asked of; empty means all.
  public var parties: Set<PartyKind>
  /// For a conditional document: the question whose yes makes it required.
  public var question: Bilingual?

  public enum Need: String, Codable, CaseIterable, Hashable, Sendable {
    case required, optional, conditional
  }

  public init(
    document: String, need: Need, categories: [String] = [], parties: Set<PartyKind> = [], question: Bilingual? = nil
  ) {
    self.document = document
    self.need = need
    self.categories = categories
    self.parties = parties
    self.question = question
  }
}

extension DocumentRule {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(document, forKey: .document)
    try container.encode(need, forKey: .need)
    try container.encode(categories, forKey: .categories)
    try container.encode(sorted: parties, forKey: .parties)
    try container.encodeIfPresent(question, forKey: .question)
  }
}

/// A document by its kind, and how long it stays valid.
public struct DocumentKind: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var label: Bilingual
  public var validity: Validity
  /// An official identity document: a copy of it is refused by default.
  public var isIdentity: Bool

  public init(id: String, label: Bilingual, validity: Validity, isIdentity: Bool) {
    self.id = id
    self.label = label
    self.validity = validity
    self.isIdentity = isIdentity
  }
}

/// How long a document stays valid.
public enum Validity: Hashable, Sendable {
  case forever
  /// Until the date that the document itself shows.
  case untilDateShown
  /// That many months from the day of issue.
  case months(Int)
  /// For the submission at hand only.
  case thisSubmission
}
