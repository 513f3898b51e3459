import ArabicText
import Casework

extension DeskSetting {
  func text(of event: RightsEvent) -> EventText {
    func line(_ name: String, _ detail: String? = nil) -> EventText {
      EventText(headline: phrases["event.rights." + name], detail: detail)
    }
    switch event {
    case .received(let received):
      return line("received", phrases["right." + received.facts.right.rawValue] + " · " + received.facts.file.text)
    case .postponed(let step): return line("postponed", civil(step.due) + " · " + words(step.reason))
    case .answered(let answer):
      let outcome = phrases["dataOutcome." + answer.outcome.rawValue]
      return line("answered", answer.ground.map { outcome + " · " + words($0) } ?? outcome)
    case .breachRecorded(let breach): return line("breachRecorded", words(breach.facts.what))
    case .authorityTold(let told): return line("authorityTold", time(told.at) + " · " + words(told.reference))
    case .personsTold(let told): return line("personsTold", String(told.peopleCount) + " · " + words(told.words))
    case .measureTaken(let step): return line("measureTaken", words(step.words))
    case .breachClosed(let step): return line("breachClosed", words(step.words))
    case .ruleChanged(let change): return line("ruleChanged", words(change.reason))
    }
  }

  func text(of event: SubjectEvent) -> EventText {
    func line(_ name: String, _ detail: String? = nil) -> EventText {
      EventText(headline: phrases["event.subject." + name], detail: detail)
    }
    switch event {
    case .held(let step): return line("held", words(step.words))
    case .holdReleased(let step): return line("holdReleased", words(step.words))
    case .mergedInto(let merge): return line("mergedInto", merge.other.text + " · " + words(merge.reason))
    case .absorbed(let merge): return line("absorbed", merge.other.text + " · " + words(merge.reason))
    case .separated(let merge): return line("separated", merge.other.text + " · " + words(merge.reason))
    case .copyGiven(let copy):
      let scans = copy.scans.map { [phrases("copy.scans", ["count": String($0)])] } ?? []
      return line("copyGiven", ([phrases["copy.means." + copy.means.rawValue]] + scans).joined(separator: " · "))
    case .erasureDecided(let decision):
      return line(
        "erasureDecided", phrases["erasure.ground." + decision.ground.rawValue] + " · " + words(decision.explanation))
    case .erasureWithdrawn(let step): return line("erasureWithdrawn", words(step.words))
    case .erasureConfirmed(let step): return line("erasureConfirmed", phrases["erasure.ground." + step.ground.rawValue])
    case .erased(let step): return line("erased", phrases["erasure.ground." + step.ground.rawValue])
    case .erasureChecked(let check):
      return line("erasureChecked", phrases[check.isClean ? "tombstone.clean" : "tombstone.remains"])
    }
  }
}
