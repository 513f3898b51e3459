public import FoundationEssentials

/// What whoever printed a document tells of it.
public struct PrintReport: Codable, Hashable, Sendable {
  /// A letter for which no font of the machine has a shape.
  public struct Letter: Codable, Hashable, Sendable {
    /// `U+1F600`.
    public var code: String
    /// Its name in Unicode.
    public var name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  public var pages: Int
  public var missing: [Letter]

  public init(pages: Int, missing: [Letter]) {
    self.pages = pages
    self.missing = missing
  }

  /// One line, as the printing program writes it.
  public func json() throws -> Data { try JSONEncoder().encode(self) }

  /// The report in what the printing program wrote; nil where there is none.
  public init?(json bytes: [UInt8]) {
    guard let report = try? JSONDecoder().decode(PrintReport.self, from: Data(bytes)) else { return nil }
    self = report
  }
}
