/// Fields in sections, numbered from 1; keys move, type, pick and save, and nothing is submitted by surprise.
public struct Form: Sendable {
  public internal(set) var sections: [FormSection]
  /// The index of the focused field among all fields.
  public internal(set) var focus = 0
  /// The values of the record entered before, for the same-as-last key.
  public var previous: [String: String] = [:]
  let wording: KitWording
  var initialValues: [String: String] = [:]
  var confirmedWarnings: [String: String] = [:]
  var picker: Picker?
  /// The digits typed of a field's number while the officer jumps.
  var numberEntry: TextEdit?

  public init(_ sections: [FormSection], wording: KitWording) {
    self.sections = sections.map { section in
      var settled = section
      for place in settled.fields.indices { settled.fields[place].settle(in: wording.direction) }
      return settled
    }
    self.wording = wording
    let ids = fields.map(\.id)
    precondition(Set(ids).count == ids.count, "each field of a form has an id of its own")
    initialValues = values
    focus = fields.firstIndex(where: \.canBeEntered) ?? 0
    enterFocusedField()
  }

  public init(_ fields: [Field], wording: KitWording) {
    self.init([FormSection("", fields)], wording: wording)
  }

  /// All fields in order.
  public var fields: [Field] { sections.flatMap(\.fields) }

  public var focused: Field? {
    var place = focus
    for section in sections {
      if section.fields.indices.contains(place) { return section.fields[place] }
      place -= section.fields.count
    }
    return nil
  }

  /// What the fields hold, by id.
  public var values: [String: String] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.id, $0.value) })
  }

  /// The value of a field, without blanks at its ends; empty for an unknown id.
  public func value(_ id: String) -> String {
    self[id]?.value.trimmingBlanks ?? ""
  }

  /// Found without copying the other fields: screens ask for values at every key.
  public subscript(_ id: String) -> Field? {
    for section in sections {
      if let field = section.fields.first(where: { $0.id == id }) { return field }
    }
    return nil
  }

  /// Whether anything differs from what the form was opened with.
  public var isDirty: Bool { values != initialValues }

  /// Takes what stands in the fields as the state from which changes count.
  public mutating func markClean() { initialValues = values }

  /// What a draft keeps: every value but passphrases.
  public var draft: [String: String] {
    var draft: [String: String] = [:]
    for field in fields {
      if case .masked = field.kind { continue }
      draft[field.id] = field.value
    }
    return draft
  }

  /// Puts a draft back; the form counts as changed.
  public mutating func restore(_ draft: [String: String]) {
    for (id, value) in draft { change(id) { $0.value = value } }
    enterFocusedField()
  }

  /// Whether plain characters are typed.
  public var typesText: Bool {
    picker != nil || numberEntry != nil || focused?.typesText == true
  }

  /// Changes a field in place: its options, its label, what stands beside it.
  public mutating func change(_ id: String, _ change: (inout Field) -> Void) {
    for section in sections.indices {
      guard let index = sections[section].fields.firstIndex(where: { $0.id == id }) else { continue }
      change(&sections[section].fields[index])
    }
  }

  /// Lets a field be entered, or closes it with the reason why; what was found wrong with its value goes with it.
  public mutating func open(_ id: String, _ isOpen: Bool, isRequired: Bool, otherwise reason: String) {
    change(id) { field in
      field.unavailable = isOpen ? nil : reason
      field.isRequired = isOpen && isRequired
    }
    if !isOpen, self[id]?.finding != nil { report(id, nil) }
  }

  /// Puts a value into a field.
  public mutating func set(_ id: String, to value: String) { change(id) { $0.value = value } }

  /// Says what the office knows of a field's value; it stays until the value changes.
  public mutating func report(_ id: String, _ finding: FieldFinding?) {
    change(id) {
      $0.outsideFinding = finding
      $0.finding = $0.lastingFinding
    }
  }

  /// Writes a hint beside a field.
  public mutating func hint(_ id: String, _ text: String) { change(id) { $0.hint = text } }

  /// Judges a field; what it was opened with stays unchanged where only its way of writing changes.
  mutating func judge(_ id: String) {
    let wording = wording
    let before = self[id]?.value
    change(id) { $0.judge(wording) }
    if let before, initialValues[id] == before { initialValues[id] = self[id]?.value }
  }

  mutating func enterFocusedField() {
    guard let id = focused?.id else { return }
    change(id) { field in
      if case .lines = field.kind { return }
      field.edit.selectAll()
    }
  }
}
