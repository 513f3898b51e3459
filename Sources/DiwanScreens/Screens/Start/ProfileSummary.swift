import ArabicText
import Calendars
import Casework

/// What a newcomer compares before choosing an association: who it is, who decides, when the answer comes.
struct ProfileSummary {
  struct Line {
    let label: String
    let text: String
  }

  let profile: Profile
  let phrases: Phrases

  /// The facts that the policy states, each with its label; what it does not state is left out.
  var lines: [Line] {
    [
      line("start.licence", licence), line("start.approval", approval), line("start.decider", decider),
      line("start.reply", reply), line("start.requests", requests), line("start.channels", channels),
    ].compactMap(\.self)
  }

  private func line(_ key: String, _ text: String?) -> Line? {
    text.map { Line(label: phrases[key], text: $0) }
  }

  private func words(_ words: Bilingual) -> String { words.text(in: phrases.language) }

  private var licence: String? { profile.association.licence.map { Isolate.leftToRight($0) } }

  private var approval: String? {
    let approval = profile.approval
    var parts: [String] = []
    if let body = approval.body { parts.append(words(body)) }
    if let minutes = approval.minutes { parts.append(phrases("start.minutes", ["number": minutes])) }
    if let date = approval.approvedOn { parts.append(bothCalendars(date)) }
    if let place = approval.place { parts.append(words(place)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var decider: String {
    let rule = profile.decision
    switch rule.decider {
    case .committee:
      return phrases("start.decider.committee", ["name": words(rule.label), "quorum": String(rule.quorum)])
    case .unit: return words(rule.label)
    case .nobody: return phrases["start.decider.nobody"]
    }
  }

  private var reply: String {
    switch profile.reply.rule {
    case .none: phrases["start.reply.none"]
    case .notBefore(let days):
      phrases("start.reply.notBefore", ["days": phrases.count(days, .days, afterPreposition: true)])
    case .within(let days):
      phrases("start.reply.within", ["days": phrases.count(days, .workingDays, afterPreposition: true)])
    }
  }

  private var requests: String {
    phrases[profile.intake.hasRequestForm ? "start.requests.form" : "start.requests.direct"]
  }

  private var channels: String {
    profile.channels.map { words($0.label) }.joined(separator: phrases["list.separator"])
  }

  private func bothCalendars(_ date: CivilDate) -> String {
    let civil = Isolate.leftToRight(date.iso.slashed)
    guard let hijri = HijriDate(date) else { return civil }
    return Isolate.leftToRight(hijri.iso.slashed) + phrases["date.hijriMark"] + " · " + civil
  }
}
