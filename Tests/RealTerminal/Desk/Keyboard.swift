/// Keys as xterm sends them.
enum Keyboard {
  static let escape = "\u{1B}"
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let left = "\u{1B}OD"
  static let insert = "\u{1B}[2~"
  static let shiftF12 = "\u{1B}[24;2~"
  static let backTab = "\u{1B}[Z"

  static func function(_ number: Int) -> String {
    let codes = [
      1: "OP", 2: "OQ", 3: "OR", 4: "OS", 5: "[15~", 6: "[17~", 7: "[18~", 8: "[19~", 9: "[20~", 10: "[21~",
      11: "[23~", 12: "[24~",
    ]
    return "\u{1B}" + (codes[number] ?? "")
  }
}
