import ArabicText
import Casework
import Desk
import TerminalKit

extension DeskSetting {
  /// Who it is, what was asked for and how it was decided, above a form about what follows from the decision.
  func outcomeFacts(of request: ServiceRequest, in file: BeneficiaryFile) -> [FactStrip.Fact] {
    var facts = [
      FactStrip.Fact(phrases["request.beneficiary"], words(file.facts.name), style: .strong),
      FactStrip.Fact(phrases["reply.request"], requestTitle(request) + " — " + stageText(of: request, in: file)),
    ]
    if let decision = request.decision?.value {
      let outcome = phrases["outcome." + decision.outcome.rawValue]
      let detail =
        on(decision.decidedOn).eventText(.request(.decided(decision))).detail.map {
          $0.isEmpty ? "" : " — " + Isolate.firstStrong($0)
        } ?? ""
      facts.append(
        FactStrip.Fact(phrases["decide.title"], outcome + " · " + civil(decision.decidedOn) + detail))
    }
    return facts
  }
}
