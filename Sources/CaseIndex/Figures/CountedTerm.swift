import Calendars
import Casework

/// A day by which something was to be done, and the day on which it was; kept with its matter or request as `own last met`.
struct CountedTerm: Hashable {
  /// Whether the association set itself the time; otherwise an officer set the day.
  var isOwn: Bool
  /// Days since 1970-01-01, as `metOn`.
  var last: Int
  var metOn: Int

  init(isOwn: Bool, last: CivilDate, metOn: CivilDate) {
    self.isOwn = isOwn
    self.last = last.daysSinceEpoch
    self.metOn = metOn.daysSinceEpoch
  }

  /// Nil where there are none.
  static func stored(_ terms: [CountedTerm]) -> String? {
    guard !terms.isEmpty else { return nil }
    return terms.map { "\($0.isOwn ? own : officers) \($0.last) \($0.metOn)" }.joined(separator: "\n")
  }

  static func restored(_ text: String?) -> [CountedTerm] {
    (text ?? "").split(separator: "\n").compactMap { CountedTerm(stored: $0) }
  }

  private static let own = "own"
  private static let officers = "officer"

  private init?(stored line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let last = Int(parts[1]), let metOn = Int(parts[2]) else { return nil }
    isOwn = parts[0] == Self.own
    self.last = last
    self.metOn = metOn
  }
}

extension Matter {
  /// The days by which something was to be done and was, in their order: it was decided, or a step set another day or none.
  /// A day until which something holds, such as an agreement, is no such day.
  var settledTerms: [CountedTerm] {
    var terms: [CountedTerm] = []
    var awaited: (isOwn: Bool, last: CivilDate)?
    for step in steps {
      let due = plan.step(step.value.step)?.due ?? .kept
      guard due != .kept || (awaited?.isOwn == true && step.value.step == "decided") else { continue }
      if let awaited {
        terms.append(CountedTerm(isOwn: awaited.isOwn, last: awaited.last, metOn: step.at.day(in: .riyadh)))
      }
      awaited = step.value.due.flatMap { last in
        switch due {
        case .ownTarget: (true, last)
        case .field(let name) where name != Self.validityField: (false, last)
        case .field, .lastTerm, .kept, .nothing: nil
        }
      }
    }
    return terms
  }

  private static let validityField = "until"
}

extension ServiceRequest {
  /// The days to which decisions were put off, each with the day of the next decision, and the association's own last day
  /// for the answer with the day of the answer.
  func settledTerms(in register: OfficeRegister) -> [CountedTerm] {
    let postponed = zip(decisions, decisions.dropFirst()).compactMap { postponed, next in
      postponed.value.postponedUntil.map { CountedTerm(isOwn: false, last: $0, metOn: next.value.decidedOn) }
    }
    guard let last = ownReplyDay(in: register), let answeredOn else { return postponed }
    return postponed + [CountedTerm(isOwn: true, last: last, metOn: answeredOn)]
  }
}
