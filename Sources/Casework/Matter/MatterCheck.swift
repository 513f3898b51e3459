import Calendars

/// Judges what was said at a step, field by field, and brings it into the form in which it is kept.
struct MatterCheck {
  let kind: MatterKind
  let around: MatterSurroundings
  let context: DecisionContext

  func checked(_ facts: MatterFacts, _ fields: [MatterField]) throws(MatterRefusal) -> MatterFacts {
    var kept: MatterFacts = [:]
    for field in fields {
      guard let text = nonEmpty(facts[field.name]) else {
        if field.isRequired { throw .fieldMissing(kind, field.name) }
        continue
      }
      kept[field.name] = try keep(text, field)
    }
    return kept
  }

  private func keep(_ text: String, _ field: MatterField) throws(MatterRefusal) -> String {
    let fits: Bool
    switch field.form {
    case .line, .words: fits = true
    case .flag: fits = text == MatterField.yes
    case .time: fits = TimeOfDay(text: text) != nil
    case .number(let bounds): fits = Int(text).map(bounds.contains) ?? false
    case .money: fits = Int(text).map { $0 >= 0 } ?? false
    case .choice(let choices): fits = choices.contains(text)
    case .officer: fits = context.register.activeOfficer(OfficerID(rawValue: text)) != nil
    case .listed(let list): fits = context.profile.entries(of: list).contains { $0.id == text }
    case .day(let span): return try day(text, span, field.name)
    case .names(let minimum): return try names(text, minimum, field.name)
    case .file: return try file(text, field.name)
    case .matter(let wanted): return try matter(text, wanted, field.name)
    case .matters(let wanted):
      var numbers: [String] = []
      for line in text.split(whereSeparator: \.isWhitespace) {
        let number = try matter(String(line), wanted, field.name)
        if !numbers.contains(number) { numbers.append(number) }
      }
      return numbers.joined(separator: "\n")
    }
    guard fits else { throw .fieldUnfit(kind, field.name) }
    return text
  }

  private func day(_ text: String, _ span: MatterField.Span, _ name: String) throws(MatterRefusal) -> String {
    guard let day = CivilDate(iso: text) else { throw .fieldUnfit(kind, name) }
    if span == .past, day > context.today { throw .dateInFuture(kind, name) }
    if span == .coming, day < context.today { throw .dateInPast(kind, name) }
    return day.iso
  }

  private func names(_ text: String, _ minimum: Int, _ name: String) throws(MatterRefusal) -> String {
    let names = text.split(whereSeparator: \.isNewline).compactMap { nonEmpty(String($0)) }
    guard Set(names).count >= minimum else { throw .tooFewNames(kind, name, minimum: minimum) }
    return names.joined(separator: "\n")
  }

  private func file(_ text: String, _ name: String) throws(MatterRefusal) -> String {
    guard let number = FileNumber(text: text) else { throw .fieldUnfit(kind, name) }
    guard around.files.contains(number) else { throw .noSuchFile(number) }
    return number.text
  }

  private func matter(_ text: String, _ wanted: MatterKind, _ name: String) throws(MatterRefusal) -> String {
    guard let number = Int(text) else { throw .fieldUnfit(kind, name) }
    guard around.named[number]?.kind == wanted else { throw .notSuchMatter(wanted, number) }
    return String(number)
  }
}
