import Testing

/// What a real terminal of Debian 12 answered, and what it put into the environment; Ghostty and WezTerm, which Debian
/// does not have, by their documentation.
struct RecordedTerminal: Sendable, CustomTestStringConvertible {
  var name: String
  var environment: [String: String]
  var bidiMode = ""
  var version = ""
  var secondary = ""
  var unit = ""
  var primary: String

  var testDescription: String { name }

  /// All answers in the order of the questions.
  var answers: String { bidiMode + version + secondary + unit + primary }

  /// Each question of the program with its answer.
  var dialogue: [(question: String, answer: String)] {
    [
      ("\u{1B}[8$p", bidiMode), ("\u{1B}[>q", version), ("\u{1B}[>c", secondary), ("\u{1B}[=c", unit),
      ("\u{1B}[c", primary),
    ]
  }

  static let xterm = RecordedTerminal(
    name: "xterm 379", environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"], bidiMode: "\u{1B}[8;0$y",
    version: "\u{1B}P>|XTerm(379)\u{1B}\\", secondary: "\u{1B}[>41;379;0c", unit: "\u{1B}P!|00000000\u{1B}\\",
    primary: "\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c")
  static let vte = RecordedTerminal(
    name: "VTE 0.70", environment: ["TERM": "xterm-256color", "VTE_VERSION": "7006"], bidiMode: "\u{1B}[8;1$y",
    secondary: "\u{1B}[>65;7006;1c", unit: "\u{1B}P!|7E565445\u{1B}\\", primary: "\u{1B}[?65;1;9c")
  static let mlterm = RecordedTerminal(
    name: "mlterm 3.9", environment: ["TERM": "mlterm", "MLTERM": "3.9.0"], bidiMode: "\u{1B}[8;0$y",
    secondary: "\u{1B}[>24;279;0c", unit: "\u{1B}P!|000000\u{1B}\\",
    primary: "\u{1B}[?63;1;2;3;4;6;7;15;18;22;29c")
  static let pterm = RecordedTerminal(
    name: "pterm 0.78", environment: ["TERM": "xterm"], secondary: "\u{1B}[>0;136;0c", primary: "\u{1B}[?6c")
  static let st = RecordedTerminal(name: "st 0.9", environment: ["TERM": "st-256color"], primary: "\u{1B}[?6c")
  static let konsole = RecordedTerminal(
    name: "Konsole 22.12", environment: ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"],
    version: "\u{1B}P>|Konsole 22.12.3\u{1B}\\", secondary: "\u{1B}[>1;115;0c",
    unit: "\u{1B}P!|7E4B4445\u{1B}\\", primary: "\u{1B}[?62;1;4c")
  static let kitty = RecordedTerminal(
    name: "kitty 0.26", environment: ["TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"], bidiMode: "\u{1B}[8;0$y",
    version: "\u{1B}P>|kitty(0.26.5)\u{1B}\\", secondary: "\u{1B}[>1;4000;26c", primary: "\u{1B}[?62;c")
  static let alacritty = RecordedTerminal(
    name: "alacritty 0.11", environment: ["TERM": "alacritty", "ALACRITTY_WINDOW_ID": "2097159"],
    secondary: "\u{1B}[>0;1700;1c", primary: "\u{1B}[?6c")
  static let tmux = RecordedTerminal(
    name: "tmux 3.3a",
    environment: ["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TMUX": "/tmp/tmux-0/default,1,0"],
    version: "\u{1B}P>|tmux 3.3a\u{1B}\\", secondary: "\u{1B}[>84;0;0c", primary: "\u{1B}[?1;2c")
  static let screen = RecordedTerminal(
    name: "GNU screen 4.9", environment: ["TERM": "screen.xterm-256color", "STY": "1.pts-1.desk"],
    secondary: "\u{1B}[>83;40900;0c", primary: "\u{1B}[?1;2c")
  static let foot = RecordedTerminal(
    name: "foot 1.13", environment: ["TERM": "foot"], version: "\u{1B}P>|foot(1.13.1)\u{1B}\\",
    secondary: "\u{1B}[>1;011301;0c", unit: "\u{1B}P!|464f4f54\u{1B}\\", primary: "\u{1B}[?62;4;22c")
  static let ghostty = RecordedTerminal(
    name: "Ghostty 1.2", environment: ["TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"],
    version: "\u{1B}P>|ghostty 1.2.0\u{1B}\\", secondary: "\u{1B}[>1;10;0c", primary: "\u{1B}[?62;22c")
  static let wezTerm = wezTerm(release: "20250610-112233-0a1b2c3d")
  /// The last release before progress; it takes OSC 9;4 for a notification.
  static let oldWezTerm = wezTerm(release: "20240203-110809-5046fc22")

  private static func wezTerm(release: String) -> RecordedTerminal {
    RecordedTerminal(
      name: "WezTerm " + release, environment: ["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"],
      version: "\u{1B}P>|WezTerm \(release)\u{1B}\\", secondary: "\u{1B}[>1;277;0c",
      unit: "\u{1B}P!|00000000\u{1B}\\", primary: "\u{1B}[?65;4;6;18;22c")
  }
}
