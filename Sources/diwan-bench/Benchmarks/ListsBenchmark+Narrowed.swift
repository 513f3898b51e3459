import Casework
import Desk
import Office

extension ListsBenchmark {
  /// Long lists that typed words narrow: a name's first letter, the name, a file's number; every row is looked at then.
  func narrowed(of office: StaffedOffice) throws -> [Figure] {
    let rows = try rows(office)
    let names = rows.compactMap { $0.name.split(separator: " ").first.map(String.init) }
    let window = RowWindow(first: 0, count: Self.rowsOfScreen)
    let typed: [(String, [String])] = [
      ("a letter", names.map { String($0.prefix(1)) }), ("a name", names), ("a number", rows.map(\.id.text)),
    ]
    return try typed.flatMap { what, words in
      [
        try figure(
          "opinions, narrowed by \(what)",
          words.map { .matters(MatterQuestion(kind: .opinion, window: window, text: $0)) }, of: office),
        try figure("unasked, narrowed by \(what)", words.map { .unasked(window, matching: $0) }, of: office),
      ]
    }
  }
}
