import ArabicText
public import Casework

/// A search as typed, with filters.
public struct SearchQuery: Hashable, Sendable {
  public var text: String
  /// At most that many rows come back.
  public var limit: Int
  public var category: String?
  public var status: RequestStatus?
  /// Of files with an open referral that lies with this officer alone.
  public var officer: OfficerID?
  /// What is closed to this officer is neither found nor counted, but for the file whose own number was typed; nil where
  /// whatever fits is told of.
  public var reader: Officer?

  public init(
    text: String, limit: Int, category: String? = nil, status: RequestStatus? = nil, officer: OfficerID? = nil,
    reader: Officer? = nil
  ) {
    self.text = text
    self.limit = limit
    self.category = category
    self.status = status
    self.officer = officer
    self.reader = reader
  }
}

/// The best files for a search.
public struct SearchResult: Hashable, Sendable {
  public var rows: [IndexedFile]
  /// How many files match, as far as they were counted.
  public var total: Int
  /// False where the search stopped among the newest files because very many match.
  public var isCountExact: Bool
  /// Files whose names differ from what was typed by a letter in a word, where few fit as they are.
  public var nearRows: [IndexedFile] = []

  static let empty = SearchResult(rows: [], total: 0, isCountExact: true)
}

/// A typed text taken apart: the number in it, and the words of a name.
struct SearchTerms: Hashable {
  /// Latin digits and capitals without separators; nil where the text holds no number.
  var number: String?
  /// The folded words of a name.
  var words: [String]

  /// Fewer digits than these are a word of a name, as in the second branch of an organisation.
  static let minimumDigits = 3

  init(_ text: String) {
    var numbers = ""
    var names: [Substring] = []
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let compact = TypedNumber.compact(String(piece))
      let isNumber = compact.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2B }
      if isNumber, compact.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        numbers += compact
      } else {
        names.append(piece)
      }
    }
    if numbers.utf8.count(where: { (0x30...0x39).contains($0) }) >= Self.minimumDigits {
      number = numbers
      words = FoldedName(names.joined(separator: " ")).words
    } else {
      number = nil
      words = FoldedName(text).words
    }
  }
}
