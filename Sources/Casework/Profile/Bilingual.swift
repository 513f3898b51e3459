/// The same words in Arabic and in English.
public struct Bilingual: Codable, Hashable, Sendable {
  public var ar: String
  public var en: String

  public init(ar: String, en: String) {
    self.ar = ar
    self.en = en
  }
}

/// An entry of one of the profile's lists: a key that events keep, and what people read.
public struct Labelled: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var label: Bilingual

  public init(id: String, label: Bilingual) {
    self.id = id
    self.label = label
  }
}
