import ArabicText
import Calendars
import Casework
import Desk
import Paper

extension PaperComposer {
  /// The receipt or the outcome of a complaint, the minutes or the settlement of a harm.
  func blocks(of view: MatterView) -> [PaperBlock] {
    let matter = view.matter
    var about = [
      today, fact("paper.matter", code(matter.id.text)),
      fact("paper.file", matter.id.file.map { code($0.text) }),
      fact("request.beneficiary", view.name.map { setting.words($0) }),
    ]
    if matter.kind == .complaint, kind == .complaintReceipt {
      about.append(fact("paper.ownTarget", matter.due.map { setting.bothCalendars($0) }))
    }
    return [.facts(about.compactMap(\.self))] + steps.flatMap { steps(named: $0, of: matter) } + ending(of: view)
  }

  /// The steps that the paper tells of.
  private var steps: [String] {
    switch kind {
    case .complaintOutcome: [MatterPlan.openingName, "settlementTried", "decided"]
    case .harmMinutes: [MatterPlan.openingName, "minuted"]
    case .settlement: ["minuted", "ruled", "negotiated", "settled"]
    default: [MatterPlan.openingName]
    }
  }

  private func steps(named name: String, of matter: Matter) -> [PaperBlock] {
    matter.steps.filter { $0.value.step == name }.flatMap { step -> [PaperBlock] in
      // Who inside the association follows the matter up is not the beneficiary's concern, nor that others may not see it.
      let hidden: Set<String> = [Matter.restrictedFlag, "owner"]
      let fields = (matter.plan.step(name)?.fields ?? []).filter { !hidden.contains($0.name) }
      let facts = fields.compactMap { field in
        step.value.facts[field.name].map { value in
          PaperFact(
            setting.label(of: field.name, in: matter.kind), Isolate.firstStrong(setting.text(of: value, in: field)))
        }
      }
      let day = setting.bothCalendars(step.at.day(in: .riyadh))
      return [.heading(setting.stepText(matter.kind, name) + " — " + day), .facts(facts)]
    }
  }

  private func ending(of view: MatterView) -> [PaperBlock] {
    switch kind {
    case .harmMinutes:
      let members = (view.matter.last("minuted")?.value.facts["members"] ?? "").split(whereSeparator: \.isNewline)
      return [
        .signatures(
          members.map { SignatureLine(phrases["session.member"], name: setting.words(String($0))) }
            + signatories(or: .secretary))
      ]
    case .settlement:
      let person = SignatureLine(phrases["paper.sign.beneficiary"], name: view.name.map { setting.words($0) } ?? "")
      return [.paragraph(phrases["paper.settlement.text"]), .signatures([person] + signatories(or: .director))]
    case .complaintOutcome: return [.signatures(signatories(or: .director))]
    default:
      return [.paragraph(phrases["paper.complaint.text"]), .signatures(signatories(or: .reception))]
    }
  }
}
