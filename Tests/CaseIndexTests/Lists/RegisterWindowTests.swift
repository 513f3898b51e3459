import CaseIndex
import Casework
import Testing

@Suite("Any window of the register is reached without stepping over what lies before it")
struct RegisterWindowTests {
  private static let given = ["محمد", "أحمد", "سعد", "نورة", "Sara", "عبدالله", "فهد"]

  /// An index of a register with gaps, in which files were renamed, voided and entered anew.
  private func index(in folder: borrowing IndexFolder) throws -> RegisterIndex {
    let index = try Cases.index(
      try (0..<40).map { try Cases.file(100_001 + $0 * 97, Self.given[$0 % 7] + " " + Self.given[$0 / 7 % 7]) },
      in: folder)
    for place in stride(from: 0, to: 40, by: 3) {
      let name = Self.given[(place + 2) % 7] + " " + Self.given[place % 5]
      try Cases.put([try Cases.file(100_001 + place * 97, name)], into: index)
    }
    for place in stride(from: 1, to: 40, by: 7) {
      let void = CaseEvent.file(.voided(FileVoided(reason: "entered twice")))
      try Cases.put([try Cases.file(100_001 + place * 97, "سعد علي", [void])], into: index)
    }
    try Cases.put([try Cases.file(100_001 + 97, "سعد علي")], into: index)
    return index
  }

  @Test("each window holds what the whole list holds there, in every order", arguments: FileOrder.allCases)
  func windows(order: FileOrder) throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let whole = try index.files(by: order, window: IndexWindow(first: 0, count: 1_000))
    #expect(whole.rows.count == 35)
    #expect(whole.total == 35)
    for first in 0...36 {
      for count in [1, 5, 40] {
        let page = try index.files(by: order, window: IndexWindow(first: first, count: count))
        #expect(page.rows.map(\.id) == whole.rows.dropFirst(first).prefix(count).map(\.id))
        #expect(page.first == min(first, 35))
      }
    }
  }

  @Test("letters lead to the first name that begins with them or stands behind them, however many they are")
  func letters() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let names = try index.files(by: .name, window: IndexWindow(first: 0, count: 1_000)).rows.map(\.name)
    for (typed, expected) in [("نو", "نورة"), ("سعد", "سعد"), ("محمد سعد", "محمد سعد"), ("A", "Sara")] {
      let place = try index.firstIndex(startingWith: typed)
      #expect(names[place].hasPrefix(expected))
      #expect(place == 0 || !names[place - 1].hasPrefix(expected))
    }
    #expect(try index.firstIndex(startingWith: "ي") == 35)
  }
}
