import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("An opinion is asked for on every request that is over")
struct OpinionJourney {
  /// A request that was closed today.
  private func closed(_ policy: StagePolicy) throws -> (OfficeStage, CaseReference) {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    try stage.submit(
      .request(reference.file, .close(request: reference.ordinal, reason: "انتقل")), as: StagePeople.reception)
    return (stage, reference)
  }

  @Test(
    "O5: the request says that nobody asked yet; one key records what the beneficiary said of procedure and provider",
    .evidence(byKeysOf: "O5"), arguments: StagePolicy.allCases)
  func given(_ policy: StagePolicy) throws {
    let (stage, reference) = try closed(policy)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.reads("لم يُسألوا عن رأيهم + 1")
    reception.jump(reference.text)
    reception.reads("لم يُسأل المستفيد عن رأيه بعد")
    reception.press(.function(3, shift: true))
    reception.reads("رقم الطلب في الملف + 1", "أبدى رأيه؟* + نعم", "القناة* + الهاتف")
    try reception.fill("الإجراء (1–5)", "4")
    try reception.fill("مقدم الخدمة (1–5)", "5")
    reception.press(.function(2))
    reception.reads("رأي مستفيد 1", "الإجراء (1–5) + 4", "مقدم الخدمة (1–5) + 5")
    reception.jump(reference.text)
    reception.reads("أبدى رأيه في الإجراء ومقدم الخدمة")
    reception.refuses(.function(3, shift: true), "سُئل المستفيد عن رأيه في هذا الطلب من قبل.")
    reception.jump("home")
    reception.doesNotRead("لم يُسألوا عن رأيهم")
    let again: MatterFacts = ["given": "declined", "channel": "telephone", "request": "1"]
    #expect(throws: Refusal.matter(.rule(.opinion, "askedAlready"))) {
      try stage.submit(.matter(.open(.opinion, file: reference.file, again)), as: StagePeople.reception)
    }
  }

  @Test(
    "O6c: whoever declines is listed no more; the list says that its time is the association's own",
    .evidence(byKeysOf: "O6c", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func declined(_ policy: StagePolicy) throws {
    let (stage, reference) = try closed(policy)
    var liaison = try OfficerDesk(StagePeople.liaison, at: stage)
    liaison.jump("آراء")
    liaison.reads(
      "لم يُسألوا عن رأيهم + 1", "مدة حددتها الجمعية، وليست من السياسة: 90 يومًا بعد انتهاء الطلب",
      "100001/1 + أحمد محمد العتيبي + 2026/11/22")
    liaison.press(.function(2))
    try liaison.choose("أبدى رأيه؟*", "اعتذر")
    try liaison.choose("القناة*", "الهاتف")
    liaison.press(.function(2))
    liaison.reads("رأي مستفيد 1", "أبدى رأيه؟ + اعتذر")
    liaison.jump("opinions")
    liaison.reads("سُئل كل من انتهت طلباتهم عن رأيهم.")
    liaison.jump(reference.text)
    liaison.reads("اعتذر عن إبداء رأيه")
  }

  @Test("a request that goes on is not asked about, nor is one that does not exist, and after ninety days nobody is")
  func refused() throws {
    let (stage, reference) = try closed(.kadi)
    let second = CaseReference(file: reference.file, ordinal: 2)
    try stage.submit(
      .request(
        reference.file, .open(service: stage.policy.service, category: nil, need: "حاجة", channel: "telephone")),
      as: StagePeople.reception)
    func asking(_ request: String) -> CaseCommand {
      let facts: MatterFacts = ["given": "declined", "channel": "telephone", "request": request]
      return .matter(.open(.opinion, file: reference.file, facts))
    }
    #expect(throws: Refusal.matter(.rule(.opinion, "requestGoesOn"))) {
      try stage.submit(asking("2"), as: StagePeople.reception)
    }
    #expect(throws: Refusal.matter(.rule(.opinion, "requestUnknown"))) {
      try stage.submit(asking("3"), as: StagePeople.reception)
    }
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump(second.text)
    reception.refuses(.function(3, shift: true), "لم ينتهِ الطلب بعد؛ اسأل المستفيد عن رأيه عند انتهائه.")
    var auditor = try OfficerDesk(StagePeople.auditor, at: stage)
    auditor.jump("opinions")
    auditor.refuses(.function(2), "ليس من صلاحياتك: قيد المتابعات")
    stage.clock.go(to: OfficeStage.day("2027-02-21"))
    auditor.jump("opinions")
    auditor.reads("سُئل كل من انتهت طلباتهم عن رأيهم.")
  }
}
