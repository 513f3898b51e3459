import ArabicText

/// The words that narrow a list of cases, as conditions on the file that a case belongs to.
struct CaseFilter {
  private let words: [String]

  /// Each word has to stand somewhere in the name, however either is spelt, or in the file's number.
  init(_ typed: String) {
    words = SortKey.key(typed).split(separator: " ").map(String.init)
  }

  /// The tables of a list, with that of the files where they are not among them and a word asks for them.
  func tables(_ list: String, joining file: String) -> String {
    words.isEmpty ? list : list + " " + file
  }

  func condition(and others: String) -> String {
    ([others] + words.map { _ in "(instr(file.sort_key, ?) OR instr(file.number, ?))" }).joined(separator: " AND ")
  }

  /// The values of the conditions, in their order.
  var arguments: [String] { words.flatMap { [$0, $0] } }

  var isEmpty: Bool { words.isEmpty }
}
