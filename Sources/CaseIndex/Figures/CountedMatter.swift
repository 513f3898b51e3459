import Calendars
import Casework
import GRDB

/// What figures are counted from a matter: complaints, opinions, and days by which something was to be done.
struct CountedMatter: Counted {
  var kind: String
  var openedOn: Int
  var topic: String?
  var outcome: String?
  var decidedOn: Int?
  var procedure: Int?
  var provider: Int?
  var terms: [CountedTerm]

  init(_ matter: Matter) {
    kind = matter.kind.rawValue
    openedOn = matter.opening.at.day(in: .riyadh).daysSinceEpoch
    topic = matter.topic
    outcome = matter.listedOutcome
    decidedOn = matter.last("decided")?.at.day(in: .riyadh).daysSinceEpoch
    procedure = matter.opening.value.facts.number("procedure")
    provider = matter.opening.value.facts.number("provider")
    terms = matter.settledTerms
  }

  static let columns = "kind, opened_on, topic, outcome, decided_on, procedure, provider, terms"

  init(_ row: Row) {
    kind = row[0]
    openedOn = row[1]
    topic = row[2]
    outcome = row[3]
    decidedOn = row[4]
    procedure = row[5]
    provider = row[6]
    terms = CountedTerm.restored(row[7])
  }

  var figures: [(FigureKey, FigureCount)] { own + deadlines }

  private var deadlines: [(FigureKey, FigureCount)] {
    terms.map { term in
      (.deadline(kind + (term.isOwn ? "" : FigureMeasure.officerDay), met: term.metOn, last: term.last), .one)
    }
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

  /// How a complaint was decided, or whether an opinion was given.
  var listedOutcome: String? { self["outcome"] ?? self["given"] }
}
