import Calendars
import Casework
import OfficeStage
import ProfileFiles
import TerminalKit
import Testing

@Suite("The policy is amended, adapted, written into a file and read from one")
struct PolicyVersionJourney {
  @Test(
    "A: a new version names its minutes and its day; who signed the earlier one has to sign again",
    .evidence(byKeysOf: "A", at: .makeen))
  func amended() throws {
    let stage = try OfficeStage.staffed(.makeen)
    try stage.submit(.office(.signPolicy), as: StagePeople.director)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(6))
    desk.reads("المحضر*", "تاريخ الاعتماد*", "ما يتغير")
    try desk.fill("المحضر*", "7/2026")
    try desk.fill("تاريخ الاعتماد*", "2026-11-20")
    desk.reads("2026/11/20")
    try desk.fill("عدد الأيام", "21")
    try desk.fill("السبب*", "مراجعة سنوية")
    desk.press(.function(7))
    desk.reads("يتغير: المحضر: كان 2/2024، ويصير 7/2026", "مدة الرد")
    desk.press(.function(7), .function(2))
    desk.reads("السارية اليوم — المحضر 7/2026 — مراجعة سنوية", "سابقة — المحضر 2/2024")
    let register = try stage.officeRegister()
    #expect(register.profile(inForceOn: stage.clock.today).reply.rule == .notBefore(days: 21))
    #expect(register.profile(inForceOn: OfficeStage.day("2026-11-21")).reply.rule == .notBefore(days: 14))
    #expect(register.officersToSign(on: stage.clock.today).contains(StagePeople.director))
    #expect(try stage.evidenceCount(of: "A") == 3)
  }

  @Test("what is changed while a later version waits is offered from that version's day on, since none comes before it")
  func afterLaterVersion() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var later = stage.policy.profile
    later.reply.internalTargetDays = 9
    try stage.submit(
      .office(.adoptPolicy(later, effectiveFrom: OfficeStage.day("2027-01-03"), reason: "هدف جديد")),
      as: StagePeople.director)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(6))
    desk.reads("2027/01/03")
    try desk.fill("المحضر*", "7/2026")
    try desk.fill("تاريخ الاعتماد*", "2026-11-20")
    try desk.fill("عدد الأيام", "21")
    try desk.fill("السبب*", "مراجعة سنوية")
    desk.press(.function(2))
    let register = try stage.officeRegister()
    #expect(register.policies.last?.effectiveFrom == OfficeStage.day("2027-01-03"))
    #expect(register.profile(inForceOn: OfficeStage.day("2027-01-03")).reply.rule == .notBefore(days: 21))
    #expect(register.profile(inForceOn: OfficeStage.day("2027-01-03")).reply.internalTargetDays == 9)
    #expect(register.profile(inForceOn: OfficeStage.day("2027-01-02")) == stage.policy.profile)
  }

  @Test(
    "P3: a profile that is written is read again as it was, edited by hand, and adopted after a look",
    .evidence(byKeysOf: "P3"), arguments: StagePolicy.allCases)
  func exchanged(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(8), .function(2))
    let written = try #require(desk.application.written.values.first)
    var profile = try #require(ProfileFile.read(text: written, fileName: "profile.yaml").profile)
    #expect(profile == policy.profile)
    profile.units.append(Labelled(id: "night-shift", label: Bilingual(ar: "وحدة المساء", en: "Evening unit")))
    desk.press(.function(7))
    try desk.fill("مسار الملف*", stage.folder.write(ProfileFile.write(profile), as: "profile.yaml"))
    desk.press(.function(2))
    desk.reads("ما يتغير", "يُضاف: وحدة المساء")
    try desk.fill("السبب*", "وحدة جديدة")
    desk.press(.function(2))
    #expect(try stage.officeRegister().profile(inForceOn: stage.clock.today) == profile)
    desk.reads("السارية اليوم — تعديل قوائم الجمعية ومددها")
  }

  @Test("what is wrong in a profile file is said with its line, and another association's is refused")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(7))
    var profile = StagePolicy.kadi.profile
    profile.services[0].documents[0].document = "none"
    try desk.fill("مسار الملف*", stage.folder.write(ProfileFile.write(profile), as: "bad.yaml"))
    desk.press(.function(2))
    desk.reads("لا وجود لما يشير إليه «none»")
    #expect(throws: Refusal.self) {
      try stage.submit(
        .office(.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "خطأ")), as: StagePeople.director)
    }
    let other = OfficeCommand.adoptPolicy(
      StagePolicy.bazil.profile, effectiveFrom: stage.clock.today, reason: "خطأ")
    #expect(throws: Refusal.office(.otherAssociation("bazil"))) {
      try stage.submit(.office(other), as: StagePeople.director)
    }
  }
}
