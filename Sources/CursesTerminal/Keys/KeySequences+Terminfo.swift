import CNcurses
import TerminalKit

extension KeySequences {
  /// The keys of the terminal that setupterm made known.
  static func ofCurrentTerminal() -> KeySequences {
    var keys: [(capability: String, key: Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter), ("kri", .shiftUp), ("kind", .shiftDown), ("kLFT", .shiftLeft), ("kRIT", .shiftRight),
      ("kLFT5", .wordLeft), ("kRIT5", .wordRight),
    ]
    // Terminals report Shift with F1 to F12 as F13 to F24.
    keys += (1...12).map { ("kf\($0)", .function($0)) }
    keys += (1...12).map { ("kf\($0 + 12)", .function($0, shift: true)) }
    var named: [[UInt8]: Key] = [:]
    for entry in keys {
      guard let value = curses_capability(entry.capability) else { continue }
      let bytes = Array(String(cString: value).utf8)
      // A control character stands for itself, whatever a table says: Enter and Backspace must stay what they are.
      if bytes.first == 0x1B, bytes.count > 1, named[bytes] == nil { named[bytes] = entry.key }
    }
    return KeySequences(named: named)
  }
}
