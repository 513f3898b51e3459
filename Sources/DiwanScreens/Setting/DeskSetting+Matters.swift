import ArabicText
import Calendars
import Casework
import Desk

/// Matters in words.
extension DeskSetting {
  func label(of kind: MatterKind) -> String { phrases["matter.kind." + kind.rawValue] }

  /// What happened at a step, as a headline.
  func stepText(_ kind: MatterKind, _ step: String) -> String { phrases["event." + kind.rawValue + "." + step] }

  /// A field's name, that of its kind before the general one.
  func label(of field: String, in kind: MatterKind) -> String {
    let own = "matter.field." + kind.rawValue + "." + field
    return phrases[phrases.has(own) ? own : "matter.field." + field]
  }

  /// What a matter is about, as lists show it: what its kind is known by, and its own words.
  func subject(of row: MatterRow) -> String {
    subject(row.subject, title: row.title, of: row.kind, isDated: row.due != nil)
  }

  func subject(of matter: Matter) -> String {
    subject(matter.subject, title: matter.title, of: matter.kind, isDated: false)
  }

  /// - Parameter isDated: whether its day stands beside it, and is not said twice.
  private func subject(_ subject: MatterFacts, title: String, of kind: MatterKind, isDated: Bool) -> String {
    let known = kind.plan.subject.compactMap { name -> String? in
      guard let value = subject[name], let field = kind.plan.opening.fields.first(where: { $0.name == name }) else {
        return nil
      }
      switch field.form {
      case .day: return isDated ? nil : CivilDate(iso: value).map { civil($0) }
      case .number where name == "request": return phrases("request.title", ["number": Isolate.leftToRight(value)])
      case .choice: return phrases["matter.subject." + name + "." + value]
      default: return text(of: value, in: field)
      }
    }
    return (known + (title.isEmpty ? [] : [words(title)])).joined(separator: " · ")
  }

  /// What a field holds, in words.
  func text(of value: String, in field: MatterField) -> String {
    switch field.form {
    case .line, .words: words(value)
    case .names: words(value.split(whereSeparator: \.isNewline).joined(separator: phrases["list.separator"]))
    case .day: CivilDate(iso: value).map { bothCalendars($0) } ?? value
    case .file, .number, .time: Isolate.leftToRight(value)
    case .money: Int(value).map { riyals($0) } ?? value
    case .flag: phrases["matter.yes"]
    case .choice: phrases["matter.choice." + field.name + "." + value]
    case .officer: officer(OfficerID(rawValue: value))
    case .listed(let list): label(value, in: { $0.entries(of: list) })
    case .matter(let kind): label(of: kind) + " " + Isolate.leftToRight(value)
    case .matters(let kind):
      phrases["matter.kinds." + kind.rawValue] + " "
        + Isolate.leftToRight(value.split(whereSeparator: \.isWhitespace).joined(separator: ", "))
    }
  }

  /// What was said at a step, each with its label, in the order of the plan.
  func facts(of event: MatterEvent) -> [MatterFact] {
    (event.kind.plan.step(event.step)?.fields ?? []).compactMap { field in
      event.facts[field.name].map { value in
        MatterFact(
          field: field, value: value, label: label(of: field.name, in: event.kind), text: text(of: value, in: field))
      }
    }
  }

  func text(of event: MatterEvent) -> EventText {
    let said = facts(of: event).map { $0.label + ": " + Isolate.firstStrong($0.text) }
    return EventText(
      headline: stepText(event.kind, event.step), detail: said.isEmpty ? nil : said.joined(separator: " · "))
  }

  func text(of refusal: MatterRefusal) -> String {
    func sentence(_ name: String, _ values: [String: String] = [:]) -> String {
      phrases("refusal.matter." + name, values)
    }
    switch refusal {
    case .matterUnknown(let number): return sentence("matterUnknown", ["number": String(number)])
    case .restricted(let number): return sentence("restricted", ["number": String(number)])
    case .alreadyOver(let number): return sentence("alreadyOver", ["number": String(number)])
    case .kindNotInPolicy(let kind): return sentence("kindNotInPolicy", ["kind": label(of: kind)])
    case .fileMissing(let kind): return sentence("fileMissing", ["kind": label(of: kind)])
    case .stepUnknown(let step): return sentence("stepUnknown", ["step": step])
    case .alreadyTaken(let kind, let step): return sentence("alreadyTaken", ["step": stepText(kind, step)])
    case .gateClosed(let kind, _, let missing): return sentence("gateClosed", ["step": stepText(kind, missing)])
    case .tooLate(let kind, _, let after): return sentence("tooLate", ["step": stepText(kind, after)])
    case .fieldMissing(let kind, let field): return sentence("fieldMissing", ["field": label(of: field, in: kind)])
    case .fieldUnfit(let kind, let field): return sentence("fieldUnfit", ["field": label(of: field, in: kind)])
    case .dateInFuture(let kind, let field): return sentence("dateInFuture", ["field": label(of: field, in: kind)])
    case .dateInPast(let kind, let field): return sentence("dateInPast", ["field": label(of: field, in: kind)])
    case .tooFewNames(let kind, let field, let minimum):
      return sentence("tooFewNames", ["field": label(of: field, in: kind), "count": String(minimum)])
    case .notSuchMatter(let kind, let number):
      return sentence("notSuchMatter", ["kind": label(of: kind), "number": String(number)])
    case .noSuchFile(let file): return phrases("refusal.file.fileUnknown", ["file": file.text])
    case .rule(let kind, let code): return phrases["refusal." + kind.rawValue + "." + code]
    }
  }

  /// By when a matter is due, and how near or late that is.
  func dueText(_ due: CivilDate) -> String {
    let days = abs(today.days(until: due))
    let words =
      due == today
      ? phrases["referral.due.today"]
      : phrases("referral.due." + (due < today ? "late" : "ahead"), ["days": phrases.count(days, .days)])
    return bothCalendars(due) + " · " + words
  }
}
