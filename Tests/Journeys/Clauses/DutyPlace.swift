import Casework
import DiwanScreens
import TerminalKit

/// Where a duty is done in the program, and what the ledger then says.
struct DutyPlace {
  /// The kind of an event that fulfils the duty.
  var kind: String
  var screen: Destination
  /// The key of that screen by which it is done.
  var action: ActionID

  /// Every place where a duty can be done under a policy, by an officer who may do everything with file 100001.
  static func places(for duty: Duty, under profile: Profile) -> [DutyPlace] {
    let matters = profile.matterKinds.filter { $0.plan.duties.contains(duty) }.map { kind in
      let step = kind.plan.allSteps.first { $0.duties.contains(duty) }?.name ?? MatterPlan.openingName
      return DutyPlace(
        kind: kind.rawValue + "." + step, screen: .matters(.new(kind, FileNumber.first)), action: Form.saveAction)
    }
    return matters + (table[duty].map { [$0] } ?? [])
  }

  private static let file = FileNumber.first
  private static let request = CaseReference(file: FileNumber.first, ordinal: 1)

  private static func form(_ kind: String, _ screen: Destination) -> DutyPlace {
    DutyPlace(kind: kind, screen: screen, action: Form.saveAction)
  }

  /// What is done in files, requests and the office's own affairs; the plans of the matters tell the rest.
  private static let table: [Duty: DutyPlace] = [
    .partyRegistered: form("file.registered", .register(prefill: "")),
    .contactAgreed: form("file.registered", .register(prefill: "")),
    .channelNamed: form("visit.opened", .visit(file)),
    .electronicMeans: form("request.opened", .newRequest(file)),
    .servedAway: form("visit.opened", .visit(file)),
    .received: form("visit.opened", .visit(file)),
    .requestTaken: form("request.opened", .newRequest(file)),
    .documentMatched: DutyPlace(kind: "request.documentChecked", screen: .request(request), action: "request.match"),
    .completenessChanged: DutyPlace(kind: "request.becameComplete", screen: .request(request), action: "request.match"),
    .registrationCompleted: DutyPlace(
      kind: "file.registrationNumberGiven", screen: .request(request), action: "request.match"),
    .declarationSigned: DutyPlace(kind: "request.declarationSigned", screen: .request(request), action: "request.sign"),
    .replyExplained: DutyPlace(kind: "request.replyExplained", screen: .request(request), action: "request.explain"),
    .needAssessed: DutyPlace(kind: "request.needAssessed", screen: .request(request), action: "request.assess"),
    .requestDecided: DutyPlace(kind: "request.broughtToDecider", screen: .request(request), action: "request.bring"),
    .replyTimed: DutyPlace(kind: "request.decided", screen: .request(request), action: "request.decide"),
    .beneficiaryTold: DutyPlace(kind: "request.noticeGiven", screen: .request(request), action: "request.tell"),
    .serviceDelivered: DutyPlace(kind: "request.delivered", screen: .request(request), action: "request.deliver"),
    .caseReferred: form("referral.sent", .newReferral(file, request: nil)),
    .unclearReferred: form("referral.sent", .newReferral(file, request: nil)),
    .dataKept: DutyPlace(kind: "file.corrected", screen: .file(file), action: "file.correct"),
    .policyAdopted: DutyPlace(kind: "office.policyAdopted", screen: .policy, action: "policy.amend"),
    .refusalReasoned: form("request.closed", .closeRequest(request)),
    .policyAcknowledged: DutyPlace(kind: "office.policyAcknowledged", screen: .policy, action: "policy.sign"),
    .policyCirculated: DutyPlace(kind: "office.policyCopyHanded", screen: .policy, action: "policy.copy"),
    .staffAppointed: DutyPlace(kind: "office.officerAppointed", screen: .officers, action: "officers.appoint"),
    .toolUsed: DutyPlace(kind: "visit.questionAnswered", screen: .visit(file), action: "visit.question"),
    .questionAnswered: DutyPlace(kind: "visit.questionAnswered", screen: .visit(file), action: "visit.question"),
    .requirementsGiven: DutyPlace(kind: "visit.requirementsGiven", screen: .visit(file), action: "visit.requirements"),
    .missingReadOut: DutyPlace(kind: "visit.closed", screen: .visit(file), action: "visit.close"),
  ]
}
