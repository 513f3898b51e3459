import ArabicText
import Calendars
import Casework
import TerminalKit

/// The fields of a step as fields of a form, and what was typed as facts.
struct MatterFields {
  let kind: MatterKind
  let step: MatterStep
  let setting: DeskSetting

  var fields: [Field] { step.fields.map(field) }

  /// The fields with what is known already.
  func fields(knowing known: MatterFacts) -> [Field] {
    step.fields.map { field in
      var made = self.field(field)
      if let value = known[field.name] { made.value = typed(value, field.form) }
      return made
    }
  }

  /// What is kept, as it is typed.
  private func typed(_ value: String, _ form: MatterField.Form) -> String {
    switch form {
    case .day: CivilDate(iso: value).map { setting.typed($0) } ?? value
    default: value
    }
  }

  private func field(_ field: MatterField) -> Field {
    let (id, label) = (field.name, setting.label(of: field.name, in: kind))
    let isRequired = field.isRequired
    switch field.form {
    case .line: return Field(id, label, .text(TextRules(maximumLength: 120)), isRequired: isRequired)
    case .words: return Field(id, label, .lines(rows: 3), isRequired: isRequired)
    case .names:
      return Field(
        id, label, .lines(rows: 4), isRequired: isRequired, check: { _ in .hint(setting.phrases["matter.namesHint"]) })
    case .day(let span): return dayField(field, span)
    case .time:
      let unclear = setting.phrases["visit.timeUnclear"]
      return Field(
        id, label, .text(TextRules(maximumLength: 5)), isRequired: isRequired, widthInCells: 7, base: .leftToRight,
        check: { TypedTime.time($0) == nil ? .error(unclear) : .fine })
    case .number(let bounds):
      let unfit = setting.phrases(
        "matter.numberUnfit", ["from": String(bounds.lowerBound), "to": String(bounds.upperBound)])
      return Field(
        id, label, .number, isRequired: isRequired, widthInCells: 10, base: .leftToRight,
        check: { Int(typed: $0).map(bounds.contains) == true ? .fine : .error(unfit) })
    case .money:
      return Field(
        id, label, .number, isRequired: isRequired, widthInCells: 14, base: .leftToRight, check: setting.amountCheck)
    case .flag: return Field(id, label, .check)
    case .choice(let choices):
      return Field(
        id, label, .choice(choices.map { PickOption($0, setting.text(of: $0, in: field)) }), isRequired: isRequired)
    case .officer:
      let officers = setting.register.officers.filter(\.isActive)
      return Field(
        id, label, .choice(officers.map { PickOption($0.id.rawValue, setting.words($0.name)) }), isRequired: isRequired
      )
    case .listed(let list):
      let entries = setting.profile.entries(of: list)
      let options = entries.map { PickOption($0.id, setting.text($0.label)) }
      return Field(id, label, .choice(options), isRequired: isRequired && !options.isEmpty)
    case .file:
      var number = setting.fileField(id, label)
      number.isRequired = isRequired
      return number
    case .matter:
      let unfit = setting.phrases["matter.numberUnclear"]
      return Field(
        id, label, .number, isRequired: isRequired, widthInCells: 10, base: .leftToRight,
        check: { Int(typed: $0) == nil ? .error(unfit) : .fine })
    case .matters:
      let unfit = setting.phrases["matter.numberUnclear"]
      return Field(
        id, label, .text(TextRules(maximumLength: 200)), isRequired: isRequired, base: .leftToRight,
        check: { text in
          text.split(whereSeparator: \.isWhitespace).allSatisfy { Int(typed: String($0)) != nil }
            ? .fine : .error(unfit)
        })
    }
  }

  private func dayField(_ field: MatterField, _ span: MatterField.Span) -> Field {
    let (today, setting, kind) = (setting.today, setting, kind)
    let isAppointed = kind == .appointment && field.name == "appointedOn"
    let any = setting.dateCheck(latest: span == .past ? today : nil) { day in
      isAppointed ? setting.closedDayWarning(day) : nil
    }
    let check: FieldCheck = { text in
      var verdict = any(text)
      if span == .coming, let day = setting.date(text), day < today {
        verdict.finding = .error(setting.text(of: .dateInPast(kind, field.name)))
      }
      return verdict
    }
    return Field(
      field.name, setting.label(of: field.name, in: kind), .date,
      value: span == .past && field.isRequired ? setting.typed(today) : "", isRequired: field.isRequired,
      base: .leftToRight, check: check)
  }

  /// What the form says, as the ledger keeps it; fields that hold nothing are left out.
  func facts(_ form: Form) -> MatterFacts {
    var facts: MatterFacts = [:]
    for field in step.fields {
      let text = form.value(field.name)
      guard !text.isEmpty else { continue }
      facts[field.name] = kept(text, field.form)
    }
    return facts
  }

  private func kept(_ text: String, _ form: MatterField.Form) -> String? {
    switch form {
    case .flag: text == MatterField.yes ? text : nil
    case .day: setting.date(text)?.iso
    case .time: TypedTime.time(text)?.text ?? text
    case .money: AmountEntry.halalas(text).map { String($0) }
    case .number, .matter: Int(typed: text).map { String($0) }
    case .matters:
      text.split(whereSeparator: \.isWhitespace).compactMap { Int(typed: String($0)).map { String($0) } }
        .joined(separator: " ")
    case .file: FileNumber(text: text)?.text ?? text
    case .line, .words, .names, .choice, .officer, .listed: text
    }
  }
}

extension Int {
  /// A whole number in any digits.
  fileprivate init?(typed text: String) {
    self.init(TypedNumber.compact(text))
  }
}
