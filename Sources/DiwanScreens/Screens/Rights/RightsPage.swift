import ArabicText
import Calendars
import Casework
import TerminalKit
import Desk

/// What the rights screen tells: what is open and due first, then what was ended, newest first.
struct RightsPage {
  let view: RightsView
  let setting: DeskSetting
  /// What is shown however long ago it was ended.
  let sought: RightsRegister.Subject?

  init(_ view: RightsView, setting: DeskSetting, sought: RightsRegister.Subject? = nil) {
    self.view = view
    self.setting = setting
    self.sought = sought
  }

  /// So many ended records are shown; the older ones stand in the files' histories.
  private static let endedCount = 20

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    let register = view.register
    let ended = newest(register.requests.filter { !$0.isOpen }) { sought == .request($0.id) }
    let closed = newest(register.breaches.filter { !$0.isOpen }) { sought == .breach($0.id) }
    let open = [
      section("rights.section.requests", register.openRequests.map(line), empty: "rights.none.requests"),
      section("rights.section.breaches", register.openBreaches.map(line), empty: "rights.none.breaches"),
    ]
    let past = section("rights.section.ended", ended.map(line) + closed.map(line), empty: "rights.none.ended")
    return open + toErase + [past]
  }

  /// The files whose erasure another officer has to confirm, each with the way there; nothing while there is none.
  private var toErase: [SheetSection] {
    guard !view.toErase.isEmpty else { return [] }
    let lines = view.toErase.map { file in
      var line = SheetLine(Isolate.leftToRight(file.id.text), setting.name(in: file))
      line.id = "toErase." + file.id.text
      line.opens = .keeping(file.id)
      return line
    }
    return [SheetSection(phrases["rights.section.toErase"], lines, isWide: true)]
  }

  /// The newest ones, the newest first, and one that is sought below them.
  private func newest<Record>(_ records: [Record], or isSought: (Record) -> Bool) -> [Record] {
    records.suffix(Self.endedCount).reversed() + records.dropLast(Self.endedCount).filter(isSought)
  }

  /// The name of the line of what an act was about.
  static func lineID(of subject: RightsRegister.Subject) -> String {
    switch subject {
    case .request(let number): "request." + String(number)
    case .breach(let number): "breach." + String(number)
    }
  }

  private func section(_ title: String, _ lines: [SheetLine], empty: String) -> SheetSection {
    SheetSection(
      phrases[title], lines.isEmpty ? [SheetLine("", phrases[empty], style: .faint)] : lines, isWide: true)
  }

  private func line(_ request: DataRequest) -> SheetLine {
    let name = view.files.first { $0.id == request.facts.file }.map { setting.words($0.name) } ?? ""
    let state = request.answer.map { phrases["dataOutcome." + $0.value.outcome.rawValue] } ?? setting.left(of: request)
    var line = SheetLine(
      String(request.id) + " · " + phrases["right." + request.facts.right.rawValue],
      [Isolate.leftToRight(request.facts.file.text), name, state].filter { !$0.isEmpty }.joined(separator: " · "))
    line.sign = request.isOpen ? (request.due < setting.today ? .lacking : nil) : .done
    line.id = Self.lineID(of: .request(request.id))
    line.opens = .dataRequest(request.id)
    return line
  }

  private func line(_ breach: DataBreach) -> SheetLine {
    let isLate = breach.isOpen && breach.authority == nil && breach.authorityDue < setting.now
    var line = SheetLine(
      String(breach.id) + " · " + setting.time(breach.facts.discoveredAt),
      setting.words(breach.facts.what) + " · " + setting.state(of: breach))
    line.sign = breach.isOpen ? (isLate ? .lacking : nil) : .done
    line.id = Self.lineID(of: .breach(breach.id))
    line.opens = .breach(breach.id)
    return line
  }
}

extension DeskSetting {
  /// How many days are left for the answer to a request, or by how many it is late.
  func left(of request: DataRequest) -> String {
    let days = today.days(until: request.due)
    let key = days < 0 ? "rights.late.days" : "rights.left.days"
    return phrases(key, ["days": phrases.count(abs(days), .days), "date": civil(request.due)])
  }

  /// Whether the authority was told of a breach, and if not, how many hours are left for it.
  func state(of breach: DataBreach) -> String {
    if breach.closing != nil { return phrases["rights.breach.closed"] }
    if let told = breach.authority { return phrases("rights.breach.told", ["time": time(told.value.at)]) }
    return hours(until: breach.authorityDue, left: "rights.left.hours", late: "rights.late.hours")
  }

  /// How many hours are left until a moment, full ones, or by how many it has passed, begun ones; by the phrases named.
  func hours(until due: Moment, left: String, late: String) -> String {
    let minutes = now.minutes(until: due)
    let hours = minutes < 0 ? (59 - minutes) / 60 : minutes / 60
    return phrases(minutes < 0 ? late : left, ["hours": phrases.count(hours, .hours)])
  }
}
