import Calendars
import Casework
import GRDB

/// What figures are counted from a matter: complaints, opinions, and the times that the association set itself.
struct CountedMatter: Counted {
  var kind: String
  var openedOn: Int
  var topic: String?
  var outcome: String?
  var decidedOn: Int?
  var procedure: Int?
  var provider: Int?
  /// The last day by the association's own target, and the day on which it was met or missed.
  var target: Int?
  var metOn: Int?

  init(_ matter: Matter) {
    kind = matter.kind.rawValue
    openedOn = matter.opening.at.day(in: .riyadh).daysSinceEpoch
    topic = matter.topic
    outcome = matter.listedOutcome
    decidedOn = matter.last("decided")?.at.day(in: .riyadh).daysSinceEpoch
    procedure = matter.opening.value.facts.number("procedure")
    provider = matter.opening.value.facts.number("provider")
    target = matter.ownTarget?.daysSinceEpoch
    metOn = matter.targetMetOn?.daysSinceEpoch
  }

  static let columns = "kind, opened_on, topic, outcome, decided_on, procedure, provider, target, met_on"

  init(_ row: Row) {
    kind = row[0]
    openedOn = row[1]
    topic = row[2]
    outcome = row[3]
    decidedOn = row[4]
    procedure = row[5]
    provider = row[6]
    target = row[7]
    metOn = row[8]
  }

  var figures: [(FigureKey, FigureCount)] { own + [deadline].compactMap(\.self) }

  private var deadline: (FigureKey, FigureCount)? {
    guard let target, let metOn else { return nil }
    return (.deadline(kind, met: metOn, last: target), .one)
  }

  private var own: [(FigureKey, FigureCount)] {
    switch MatterKind(rawValue: kind) {
    case .complaint:
      var figures = [(FigureKey(.complaint, openedOn, part: topic ?? "", result: outcome ?? ""), FigureCount.one)]
      if let decidedOn { figures.append((FigureKey(.complaintDecided, decidedOn), FigureCount(decidedOn - openedOn))) }
      return figures
    case .opinion:
      let result = outcome ?? ""
      return [
        (FigureKey(.procedure, openedOn, result: result), FigureCount(procedure ?? 0)),
        (FigureKey(.provider, openedOn, result: result), FigureCount(provider ?? 0)),
      ]
    default: return []
    }
  }
}

extension Matter {
  /// What a matter is about, of the choices of its kind.
  var topic: String? { self["about"] ?? self["cause"] ?? self["means"] }

  /// The last day that the association set itself for it; nil where it set none.
  var ownTarget: CivilDate? { plan.opening.due == .ownTarget ? opening.value.due : nil }

  /// The day on which its own target was met or missed: it was decided, or a step set another time or none.
  var targetMetOn: CivilDate? {
    steps.dropFirst().first { $0.value.step == "decided" || plan.step($0.value.step)?.due != .kept }?
      .at.day(in: .riyadh)
  }

  /// How a complaint was decided, or whether an opinion was given.
  var listedOutcome: String? { self["outcome"] ?? self["given"] }
}
