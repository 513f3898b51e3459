import Calendars
import Casework

/// What a reply window depends on besides the office's register, so that a changed calendar needs no replay.
struct ReplyClock: Hashable {
  var submittedOn: CivilDate
  var firstCompleteOn: CivilDate?
  var decidedOn: CivilDate?
  var pauses: [ServiceRequest.Pause]

  /// Nil before the request was submitted.
  init?(_ request: ServiceRequest) {
    guard let submittedOn = request.submittedOn else { return nil }
    self.submittedOn = submittedOn
    firstCompleteOn = request.firstCompleteOn
    decidedOn = request.answeredOn
    pauses = request.pauses
  }

  /// The first and last day for an answer; nil where there is none, and while the clock stands still.
  func window(in register: OfficeRegister) -> Window? {
    guard var request = Self.bareRequest else { return nil }
    request.submittedOn = submittedOn
    request.firstCompleteOn = firstCompleteOn
    request.pauses = pauses
    let standstill = decidedOn == nil ? pauses.last.flatMap { $0.through == nil ? $0.from : nil } : nil
    if standstill != nil { request.pauses.removeLast() }
    let window = request.replyWindow(in: register, on: decidedOn ?? submittedOn)
    // What is lacking stops a ceiling that counts from completeness and has not passed, and nothing else.
    if let standstill, let ceiling = window?.ceiling, ceiling >= standstill, request.pausesCount(in: register) {
      return nil
    }
    let last = window?.ceiling ?? request.ownReplyDay(in: register)
    return Window(floor: window?.floor, ceiling: window?.ceiling, due: decidedOn == nil ? last : nil)
  }

  /// The ends of a reply window.
  struct Window: Hashable {
    var floor: CivilDate?
    var ceiling: CivilDate?
    /// The last day while an answer is still owed: the ceiling, or the association's own aim where the policy sets none.
    var due: CivilDate?
  }

  /// A request without facts, for the domain's own rule to work on.
  private static let bareRequest: ServiceRequest? = {
    let facts = FileFacts(
      kind: .person, party: "", name: "", category: "", contact: AgreedContact(channel: "", detail: nil))
    let opened = RequestOpened(request: 1, service: "", category: "", need: "", channel: "", visit: nil)
    let events: [CaseEvent] = [
      .file(.registered(FileRegistered(facts: facts, confirmed: []))), .request(.opened(opened)),
    ]
    let recorded = events.map { event in
      RecordedEvent(
        number: 1, stream: FileNumber.first.stream, at: Moment(millisecondsSinceEpoch: 0),
        officer: OfficerID(rawValue: ""), clauses: [], event: event)
    }
    return BeneficiaryFile(number: .first, events: recorded)?.request(1)
  }()
}

extension ReplyClock {
  /// The clock as days since 1970: submitted, first complete, decided, then each pause as `from:through`.
  var text: String {
    let days = [submittedOn, firstCompleteOn, decidedOn].map(Self.text)
    let spans = pauses.map { Self.text($0.from) + ":" + Self.text($0.through) }
    return (days + spans).joined(separator: " ")
  }

  init?(text: String) {
    let parts = text.split(separator: " ")
    guard parts.count >= 3, let submittedOn = Self.day(parts[0]) else { return nil }
    self.submittedOn = submittedOn
    firstCompleteOn = Self.day(parts[1])
    decidedOn = Self.day(parts[2])
    pauses = []
    for part in parts[3...] {
      let ends = part.split(separator: ":")
      guard ends.count == 2, let from = Self.day(ends[0]) else { return nil }
      pauses.append(ServiceRequest.Pause(from: from, through: Self.day(ends[1])))
    }
  }

  private static func text(_ day: CivilDate?) -> String {
    day.map { String($0.daysSinceEpoch) } ?? "-"
  }

  private static func day(_ text: Substring) -> CivilDate? {
    Int(text).map { CivilDate(daysSinceEpoch: $0) }
  }
}
