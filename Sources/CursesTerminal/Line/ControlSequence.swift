/// The escape sequences that the program sends by itself; everything else goes through curses and terminfo.
///
/// Sources: ECMA-48, xterm's ctlseqs, mlterm's doc/en/PROTOCOL, ConEmu's AnsiEscapeCodes, kitty's desktop-notifications,
/// foot-ctlseqs(7), tmux(1), screen(1).
enum ControlSequence {
  static let explicitBidiMode = "\u{1B}[8l"
  static let implicitBidiMode = "\u{1B}[8h"
  static let mltermLayoutOff = "\u{1B}]5379;use_ctl=false\u{07}"
  static let mltermLayoutOn = "\u{1B}]5379;use_ctl=true\u{07}"

  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  /// A bar stands on the wrong side of a letter that is read from the right: a block does not.
  static let blockCursor = "\u{1B}[2 q"
  static let usualCursor = "\u{1B}[0 q"
  static let pushTitle = "\u{1B}[22;0;0t"
  static let popTitle = "\u{1B}[23;0;0t"
  /// Presses of buttons and the wheel, reported in decimal (xterm's modes 1000 and 1006).
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Meta (1036) and Alt (1039) send an Escape before the key; what was set before is kept and given back.
  static let altSendsEscape = "\u{1B}[?1036h\u{1B}[?1039h"
  static let keepAltModes = "\u{1B}[?1036;1039s"
  static let giveBackAltModes = "\u{1B}[?1036;1039r"
  static let bell = "\u{07}"

  static let askBidiMode = "\u{1B}[8$p"
  static let askVersion = "\u{1B}[>q"
  static let askSecondaryAttributes = "\u{1B}[>c"
  static let askTertiaryAttributes = "\u{1B}[=c"
  /// Every terminal answers this one, so that its answer closes the round.
  static let askPrimaryAttributes = "\u{1B}[c"
  /// Everything that is asked, in its order.
  static let questions = [
    askBidiMode, askVersion, askSecondaryAttributes, askTertiaryAttributes, askPrimaryAttributes,
  ]

  /// The window's title; controls in it are left out, so that data cannot end the sequence.
  static func title(_ text: String) -> String {
    "\u{1B}]0;" + text.withoutControls + "\u{07}"
  }

  /// How many hundredths of long work are done (OSC 9;4); nil takes the bar away.
  static func progress(percent: Int?) -> String {
    "\u{1B}]9;4;" + (percent.map { "1;\($0)" } ?? "0;0") + "\u{07}"
  }

  /// A notification of the desktop, as rxvt-unicode has it; a semicolon would end the title or the text.
  static func notification777(title: String, text: String) -> String {
    let parts = [title, text].map { $0.withoutControls.split(separator: ";").joined(separator: ",") }
    return "\u{1B}]777;notify;" + parts.joined(separator: ";") + "\u{1B}\\"
  }

  /// A notification of the desktop in kitty's way, title and text apart; only while the window is not looked at.
  static func notification99(title: String, text: String) -> [String] {
    [
      "\u{1B}]99;i=diwan:d=0:o=unfocused;" + title.withoutControls + "\u{1B}\\",
      "\u{1B}]99;i=diwan:d=1:p=body:o=unfocused;" + text.withoutControls + "\u{1B}\\",
    ]
  }

  /// Puts text on the clipboard (OSC 52).
  static func copy(_ text: String) -> String {
    "\u{1B}]52;c;" + Base64.encode(text.utf8) + "\u{07}"
  }

  static func passedThroughTmux(_ sequence: String) -> String {
    let doubled = sequence.unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar == "\u{1B}" ? "\u{1B}\u{1B}" : String(scalar)
    }
    return "\u{1B}Ptmux;" + doubled + "\u{1B}\\"
  }

  /// A device control string is handed on as it is (screen(1), "String escapes").
  static func passedThroughScreen(_ sequence: String) -> String {
    "\u{1B}P" + sequence + "\u{1B}\\"
  }
}

extension Unicode.Scalar {
  /// Controls of the C0 and C1 sets and Delete.
  var isControl: Bool { properties.generalCategory == .control }
}

extension String {
  /// The text without anything that could end the sequence in which it stands.
  fileprivate var withoutControls: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl })) }
}
