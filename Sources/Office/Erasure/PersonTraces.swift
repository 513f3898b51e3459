import ArabicText
import Casework
import Desk

/// The values by which a person could be recognised in any text; held in memory while an erasure is done, and nowhere
/// else.
struct PersonTraces {
  /// Digits of identity numbers, accounts and phones, in every form in which a phone is written.
  private(set) var numbers: Set<String> = []
  private(set) var emails: Set<String> = []
  /// The values as they are written down, for looking at bytes.
  private(set) var texts: Set<String> = []
  private(set) var phones: Set<String> = []
  /// The folded words of every name that the person had here, two words at least.
  private(set) var names: [[String]] = []
  private var numberSearches: [ByteSearch] = []
  private var emailSearches: [ByteSearch] = []
  private var nameSearches: [[ByteSearch]] = []

  /// What the events of a file tell of the person, values that were corrected since included.
  init(_ events: [RecordedEvent]) {
    for recorded in events {
      guard case .file(let event) = recorded.event else { continue }
      switch event {
      case .registered(let registered):
        for field in Self.fields { add(registered.facts.text(of: field), field) }
      case .corrected(let correction):
        add(correction.old, correction.field)
        add(correction.new, correction.field)
      default: break
      }
    }
    numberSearches = numbers.map { ByteSearch($0) }
    emailSearches = emails.map { ByteSearch($0) }
    // A word that people write in two is looked for by its end.
    nameSearches = names.map { $0.map { ByteSearch(String($0.suffix(4))) } }
  }

  private static let fields: [FileField] = [
    .name, .latinName, .identityNumber, .mobile, .otherPhone, .email, .iban,
  ]

  private mutating func add(_ text: String?, _ field: FileField) {
    guard let text, !text.isEmpty else { return }
    switch field {
    case .identityNumber, .iban:
      numbers.insert(Self.compact(text))
      texts.insert(text)
    case .mobile, .otherPhone: addPhone(text)
    case .email: emails.insert(SearchFolding.fold(text))
    case .name, .latinName: addName(text)
    default: break
    }
  }

  /// A phone is looked for by the digits that are the same at home and from abroad.
  private mutating func addPhone(_ text: String) {
    phones.insert(text)
    let digits = Self.compact(text)
    numbers.insert(digits.hasPrefix("966") ? String(digits.dropFirst(3)) : digits)
  }

  /// A name is looked for whole, and as its first word with its last, as people are called in short.
  private mutating func addName(_ text: String) {
    let words = FoldedName(text).words
    guard words.count >= 2 else { return }
    texts.insert(text)
    names.append(words)
    if words.count > 2 { names.append([words[0], words[words.count - 1]]) }
  }

  /// Letters and digits alone, digits as 0 to 9 and Latin in lower case.
  static func compact(_ text: String) -> String {
    String(
      SearchFolding.fold(text).unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }

  /// Which kinds of value a text holds.
  func found(in text: String) -> Set<PersonMention.Trace> {
    let folded = SearchFolding.fold(text)
    let bytes = Array(folded.utf8)
    var found: Set<PersonMention.Trace> = []
    if holdsNumber(bytes) { found.insert(.number) }
    if emailSearches.contains(where: { $0.isFound(in: bytes) }) { found.insert(.email) }
    if holdsName(folded, bytes) { found.insert(.name) }
    return found
  }

  /// Blank, hyphen, brackets and full stop, which people put into numbers.
  private static let separators: Set<UInt8> = [0x20, 0x2D, 0x28, 0x29, 0x2E]

  private func holdsNumber(_ folded: [UInt8]) -> Bool {
    guard !numbers.isEmpty else { return false }
    let joined = folded.filter { !Self.separators.contains($0) }
    return numberSearches.contains { $0.isFound(in: joined) }
  }

  private func holdsName(_ folded: String, _ bytes: [UInt8]) -> Bool {
    // Most texts lack one of the words.
    guard nameSearches.contains(where: { $0.allSatisfy { $0.isFound(in: bytes) } }) else { return false }
    let words = FoldedName(folded).words
    return names.contains { name in
      guard words.count >= name.count else { return false }
      return (0...(words.count - name.count)).contains { start in
        name.indices.allSatisfy { words[start + $0] == name[$0] }
      }
    }
  }
}
