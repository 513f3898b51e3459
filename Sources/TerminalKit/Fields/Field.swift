public import ArabicText

/// One field of a form: label, value, what stands beside it and what is wrong with it.
public struct Field: Sendable, Identifiable {
  public let id: String
  public var label: String
  public var kind: FieldKind
  public var isRequired: Bool
  /// What to do where a required value is missing; nil where the general words say it.
  public var missingText: String?
  /// The field's width in cells; nil takes the room there is.
  public var widthInCells: Int?
  /// Whether the next field is entered by itself once the value is whole: its largest length is typed, its check says
  /// so, or one option is left that matches.
  public var advancesWhenWhole: Bool
  /// Why it cannot be changed now; nil where it can.
  public var unavailable: String?
  /// Judges the value.
  public var check: FieldCheck?
  /// What stands beside the value.
  public internal(set) var hint = ""
  /// What is wrong with the value, as far as known.
  public internal(set) var finding: FieldFinding?
  /// Set from outside (a duplicate found by the office); it goes with the next change of the value.
  var outsideFinding: FieldFinding?
  /// Set where the end of a paste found no room; it goes like that from outside, which may come and go over it.
  var cutFinding: FieldFinding?
  var edit: TextEdit
  /// Whether the value reads as the form's language does, since it has no direction of its own.
  private let readsAsForm: Bool

  /// - Parameter base: the direction of the value, where it is neither that of its words nor that of the form's language.
  public init(
    _ id: String, _ label: String, _ kind: FieldKind = .text(TextRules()), value: String = "",
    isRequired: Bool = false, missingText: String? = nil, widthInCells: Int? = nil, base: BaseDirection? = nil,
    advancesWhenWhole: Bool = false, unavailable: String? = nil, check: FieldCheck? = nil
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.missingText = missingText
    self.widthInCells = widthInCells
    self.advancesWhenWhole = advancesWhenWhole
    self.unavailable = unavailable
    self.check = check
    readsAsForm = base == nil
    edit = TextEdit(value, rules: kind.rules, base: base ?? .rightToLeft)
    switch kind {
    case .date, .sought: edit.goesByFirstLetter = true
    default: break
    }
    refreshHint()
  }

  /// Lets a value without a direction of its own begin where a form of that direction begins; words that somebody types
  /// read as their first letter does.
  mutating func settle(in direction: LayoutDirection) {
    guard readsAsForm else { return }
    edit.base = direction.base
    edit.goesByFirstLetter = takesWords
  }

  private var takesWords: Bool {
    switch kind {
    case .text(let rules): rules.filter == .any
    // A day may name its month.
    case .lines, .readOnly, .date, .sought: true
    case .path, .masked, .number, .choice, .check: false
    }
  }

  /// The value: text, an option's id, or `yes` and `no`.
  public var value: String {
    get { edit.text }
    set {
      guard newValue != edit.text else { return }
      edit.replaceAll(with: newValue)
      valueChanged()
    }
  }

  /// Whether the focus can stand on it; read-only lines are read, not entered.
  public var canBeEntered: Bool {
    if case .readOnly = kind { false } else { unavailable == nil }
  }

  /// Whether plain characters are typed into it.
  public var typesText: Bool {
    switch kind {
    case .text, .path, .sought, .masked, .number, .date, .lines, .choice: canBeEntered
    case .check, .readOnly: false
    }
  }

  var isWhole: Bool {
    if let maximum = edit.rules.maximumLength, edit.text.unicodeScalars.count >= maximum { return true }
    return !value.isEmpty && check?(value).isWhole == true
  }

  mutating func valueChanged() {
    finding = nil
    outsideFinding = nil
    cutFinding = nil
    refreshHint()
  }

  mutating func refreshHint() {
    hint = value.isEmpty ? "" : check?(value).hint ?? ""
  }

  /// The chosen option, where the field is a choice.
  public var chosen: PickOption? {
    kind.options.first { $0.id == value }
  }
}
