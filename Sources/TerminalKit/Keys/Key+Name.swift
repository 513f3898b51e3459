extension Key {
  /// What is engraved on the key, in the Latin letters that keyboards of every layout carry.
  public var name: String {
    switch self {
    case .character(" ", alt: false): "Space"
    case .character(let scalar, let alt): alt ? "Alt+\(scalar)" : String(scalar)
    case .control(let letter): "Ctrl+\(String(letter).uppercased())"
    case .function(let number, let shift): shift ? "Shift+F\(number)" : "F\(number)"
    case .up: "\u{2191}"
    case .down: "\u{2193}"
    case .left: "\u{2190}"
    case .right: "\u{2192}"
    case .shiftUp: "Shift+\u{2191}"
    case .shiftDown: "Shift+\u{2193}"
    case .shiftLeft: "Shift+\u{2190}"
    case .shiftRight: "Shift+\u{2192}"
    case .wordLeft: "Ctrl+\u{2190}"
    case .wordRight: "Ctrl+\u{2192}"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .backspace: "Backspace"
    case .enter: "Enter"
    case .altEnter: "Alt+Enter"
    case .tab: "Tab"
    case .backTab: "Shift+Tab"
    case .escape: "Esc"
    case .paste: "Paste"
    case .pointer: "Mouse"
    case .unknown(let sequence): sequence
    }
  }

  /// Whether the key neither types nor moves about.
  var isCommand: Bool {
    switch self {
    case .function, .control, .insert, .unknown, .altEnter, .character(_, alt: true): true
    default: false
    }
  }

  /// Whether the key types text: a character without Alt, or a paste.
  public var isText: Bool {
    switch self {
    case .character(_, alt: false), .paste: true
    default: false
    }
  }
}
