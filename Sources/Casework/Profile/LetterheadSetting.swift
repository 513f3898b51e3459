/// How the association's letters begin and who signs them.
public struct LetterheadSetting: Codable, Hashable, Sendable {
  /// The path of a picture in the PNG format, from the root or from the office's data folder.
  public var logo: String?
  /// How to reach the association, below its name.
  public var contact: Bilingual?
  public var signatories: [Signatory]

  public init(logo: String?, contact: Bilingual?, signatories: [Signatory]) {
    self.logo = logo
    self.contact = contact
    self.signatories = signatories
  }

  /// What holds where a profile says nothing.
  public static let empty = LetterheadSetting(logo: nil, contact: nil, signatories: [])
}

/// Somebody who signs for the association.
public struct Signatory: Codable, Hashable, Sendable {
  /// In what capacity.
  public var title: Bilingual
  public var name: Bilingual?
  /// The papers that they sign.
  public var papers: [PaperKind]

  public init(title: Bilingual, name: Bilingual?, papers: [PaperKind]) {
    self.title = title
    self.name = name
    self.papers = papers
  }
}

extension Profile {
  /// Who signs a paper for the association.
  public func signatories(of paper: PaperKind) -> [Signatory] {
    letterhead?.signatories.filter { $0.papers.contains(paper) } ?? []
  }
}
