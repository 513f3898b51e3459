import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("Reception, clause by clause: parties, channels, courtesy, means that spare the way")
struct ReceptionClausesJourney {
  @Test(
    "P1: whoever is registered is one of the parties that the policy names", .evidence(of: "P1"),
    arguments: StagePolicy.allCases)
  func parties(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    for (serial, party) in policy.profile.parties.enumerated() {
      var entry = StagePeople.person(serial: serial + 1, at: policy)
      entry.texts[.party] = party.id
      let file = try stage.file(try stage.register(entry))
      #expect(file.facts.party == party.id)
    }
    #expect(try stage.evidenceCount(of: "P1") == policy.profile.parties.count)
    var stranger = StagePeople.person(serial: 40, at: policy)
    stranger.texts[.party] = "nobody"
    #expect(throws: Refusal.self) { try stage.register(stranger) }
  }

  @Test(
    "CH: each channel of the policy can bring a beneficiary, and no other", .evidence(of: "CH"),
    arguments: StagePolicy.allCases)
  func channels(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    for (place, channel) in policy.profile.channels.enumerated() {
      try visit(stage, file, place + 1, channel: channel.id)
    }
    #expect(try stage.evidenceCount(of: "CH") == policy.profile.channels.count)
    #expect(throws: Refusal.visit(.channelUnknown("telegraph"))) {
      try visit(stage, file, 99, channel: "telegraph")
    }
  }

  private func visit(_ stage: OfficeStage, _ file: FileNumber, _ number: Int, channel: String) throws {
    let reception = StagePeople.reception
    try stage.submit(.visit(file, .open(channel: channel, purpose: "سؤال", arrivedAt: nil)), as: reception)
    try stage.submit(.visit(file, .close(visit: number, readOutMissing: false, reason: nil)), as: reception)
  }

  @Test(
    "R1: whoever comes is received, asked, and answered with the source; the wait is known", .evidence(of: "R1"),
    arguments: StagePolicy.allCases)
  func reception(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let arrived = stage.clock.now
    stage.clock.pass(minutes: 12)
    let channel = policy.profile.channels[0].id
    let reception = StagePeople.reception
    try stage.submit(.visit(file, .open(channel: channel, purpose: "سؤال", arrivedAt: arrived)), as: reception)
    #expect(throws: Refusal.visit(.sourceMissing)) {
      try stage.submit(.visit(file, .answer(visit: 1, question: "متى؟", answer: "غدًا", source: " ")), as: reception)
    }
    let source = policy.profile.tools[0].id
    try stage.submit(.visit(file, .answer(visit: 1, question: "متى؟", answer: "غدًا", source: source)), as: reception)
    try stage.submit(.visit(file, .close(visit: 1, readOutMissing: false, reason: nil)), as: reception)
    let visit = try #require(try stage.file(file).visit(1))
    #expect(visit.arrivedAt == arrived)
    #expect(visit.waitingMinutes == 12)
    #expect(visit.questions.map(\.source) == [source])
    #expect(try stage.evidenceCount(of: "R1") == 3)
  }

  @Test(
    "O2, O4: a request by an electronic means needs no way to the office, and counts as such",
    .evidence(of: "O2", "O4", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func electronic(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let near = try #require(policy.profile.channels.first { $0.reach == .inPerson })
    let far = try #require(policy.profile.channels.first { $0.isElectronic })
    try visit(stage, file, 1, channel: near.id)
    #expect(try stage.evidenceCount(of: "O2") == 0)
    #expect(try stage.evidenceCount(of: "O4") == 0)
    try stage.submit(
      .request(file, .open(service: policy.service, category: nil, need: "حاجة عاجلة", channel: far.id)),
      as: StagePeople.reception)
    #expect(try stage.evidenceCount(of: "O2") == 1)
    #expect(try stage.evidenceCount(of: "O4") == 1)
  }
}
