import Calendars
import Casework
import GRDB

/// What figures are counted from a request, the same from its events as from its row.
struct CountedRequest: Counted {
  var openedOn: Int
  var completeOn: Int?
  var decidedOn: Int?
  /// The day of the decision, or of a closing that came too late for one.
  var answeredOn: Int?
  var toldOn: Int?
  var deliveredOn: Int?
  var outcome: String?
  var reason: String?
  var timing: String?
  var channel: String
  var category: String
  var nationality: String?
  var sex: String?
  var branch: String?
  var terms: [CountedTerm]
  /// Entered in error: it is kept in its file and counts for nothing.
  var isVoid: Bool

  init(_ request: ServiceRequest, of file: BeneficiaryFile, in register: OfficeRegister) {
    let decision = request.decision?.value
    openedOn = request.openedAt.day(in: .riyadh).daysSinceEpoch
    completeOn = request.completeOn?.daysSinceEpoch
    decidedOn = decision?.decidedOn.daysSinceEpoch
    toldOn = request.notice?.value.toldOn.daysSinceEpoch
    deliveredOn = request.deliveries.last { $0.value.isWhole }?.value.deliveredOn.daysSinceEpoch
    outcome = decision?.outcome.rawValue
    reason = request.refusedFor
    answeredOn = decidedOn ?? request.missedWindow?.answeredOn.daysSinceEpoch
    timing =
      request.missedWindow != nil
      ? ReplyTiming.late.rawValue
      : decision.map { ($0.earlyReason == nil ? ReplyTiming.kept : .early).rawValue }
    channel = request.channel
    category = request.category
    nationality = file.facts.nationality
    sex = file.facts.sex?.rawValue
    branch = file.facts.branch
    terms = request.settledTerms(in: register)
    isVoid = file.isVoid || request.voidReason != nil
  }

  static let columns = """
    opened_on, complete_on, decided_on, told_on, delivered_on, outcome, reason, timing, channel, category, nationality,
    sex, branch, status, terms, over_on
    """

  init(_ row: Row, ofVoidFile: Bool) {
    openedOn = row[0]
    completeOn = row[1]
    decidedOn = row[2]
    toldOn = row[3]
    deliveredOn = row[4]
    outcome = row[5]
    reason = row[6]
    timing = row[7]
    channel = row[8]
    category = row[9]
    nationality = row[10]
    sex = row[11]
    branch = row[12]
    isVoid = ofVoidFile || row[13] == RequestStatus.voided.rawValue
    terms = CountedTerm.restored(row[14])
    answeredOn = decidedOn ?? (timing == nil ? nil : row[15])
  }

  var figures: [(FigureKey, FigureCount)] {
    guard !isVoid else { return [] }
    let result = result
    let people: [(FigureMeasure, String?)] = [
      (.category, category), (.nationality, nationality), (.sex, sex), (.branch, branch),
    ]
    var figures = people.map { measure, part in
      (FigureKey(measure, openedOn, part: part ?? "", result: result), FigureCount.one)
    }
    figures.append((FigureKey(.channel, openedOn, part: channel), .one))
    figures += stages
    figures += terms.map { term in
      let clock = term.isOwn ? FigureMeasure.ownReplyClock : FigureMeasure.postponementClock
      return (.deadline(clock, met: term.metOn, last: term.last), .one)
    }
    if let answeredOn, let timing { figures.append((FigureKey(.reply, answeredOn, result: timing), .one)) }
    return figures
  }

  /// How it came out so far, and the reason of a refusal.
  private var result: String {
    if let reason { return "reject/" + reason }
    return outcome ?? (deliveredOn == nil ? "" : "given")
  }

  private var stages: [(FigureKey, FigureCount)] {
    // Where nobody decides there is nothing to tell before the service is given.
    let deliverable = toldOn ?? (decidedOn == nil ? completeOn ?? openedOn : nil)
    let spans: [(RequestStage, Int?, Int?)] = [
      (.completing, openedOn, completeOn), (.deciding, completeOn, decidedOn), (.telling, decidedOn, toldOn),
      (.delivering, deliverable, deliveredOn),
    ]
    return spans.compactMap { stage, start, end in
      guard let start, let end, end >= start else { return nil }
      return (FigureKey(.stage, end, part: stage.rawValue), FigureCount(end - start))
    }
  }
}
