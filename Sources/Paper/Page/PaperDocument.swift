/// A document as it goes on paper: who writes, what it says from top to bottom, and what stands at the foot of each page.
///
/// It says nothing of fonts, sizes or pages: whoever prints it breaks it into pages.
public struct PaperDocument: Hashable, Sendable {
  public var head: PaperHead
  public var blocks: [PaperBlock]

  public init(head: PaperHead, blocks: [PaperBlock]) {
    self.head = head
    self.blocks = blocks
  }
}

/// What concerns a document as a whole.
public struct PaperHead: Codable, Hashable, Sendable {
  public enum Direction: String, Codable, CaseIterable, Hashable, Sendable {
    case rightToLeft = "rtl"
    case leftToRight = "ltr"
  }

  public var title: String
  /// The language of the text (BCP 47).
  public var language: String
  public var direction: Direction
  public var letterhead: Letterhead
  /// Stands at the foot of every page.
  public var footer: String
  /// The number of a page, with `{page}` and `{pages}` for the numbers.
  public var pageLabel: String

  public init(
    title: String, language: String, direction: Direction, letterhead: Letterhead, footer: String, pageLabel: String
  ) {
    self.title = title
    self.language = language
    self.direction = direction
    self.letterhead = letterhead
    self.footer = footer
    self.pageLabel = pageLabel
  }
}

/// The association at the top of the first page.
public struct Letterhead: Codable, Hashable, Sendable {
  public var name: String
  /// Licence, place, how to reach it: small, below the name.
  public var lines: [String]
  /// A picture in the PNG format, as Base64.
  public var logo: String?

  public init(name: String, lines: [String] = [], logo: String? = nil) {
    self.name = name
    self.lines = lines
    self.logo = logo
  }
}
