import Calendars
import Casework
import ProfileFiles
import Testing

@Suite("The five associations' profiles")
struct ShippedProfileTests {
  @Test(
    "Each file is valid, and every clause has acts that are evidence for it",
    arguments: ["bazil", "little-hearts", "makeen", "kadi", "madinah-environment"])
  func valid(name: String) throws {
    let read = ProfileFile.read(text: try ShippedProfiles.text(name), fileName: name)
    #expect(read.profile?.id == name)
    #expect(read.problems == [])
  }

  @Test(
    "Channels stand in the order of each policy",
    arguments: [
      ("bazil", "interview telephone social-media letters help-request volunteering website delegates"),
      ("little-hearts", "interview telephone social-media letters help-request volunteering website delegates"),
      ("makeen", "interview telephone social-media letters help-request volunteering website delegates"),
      ("kadi", "interview correspondence social-media telephone fax website email volunteering other"),
      ("madinah-environment", "visit telephone social-media letters email website"),
    ])
  func channels(name: String, order: String) throws {
    #expect(try ShippedProfiles.profile(name).channels.map(\.id).joined(separator: " ") == order)
  }

  @Test(
    "Clauses stand in the order of each document",
    arguments: [
      ("bazil", "P1 P2 P3 G1 G2 O1 O2 O3 O4 O5 O6 CH TL R1 R2 R3 R4 R5 R6 R7"),
      (
        "little-hearts",
        "A P1 P2 P3 G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e CH TL R1 R2 R3 R4 R5 R6 R7"
      ),
      ("makeen", "P1 P2 P3 G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e CH TL R1 R2 R3 R4 R5 R6 R7 A"),
      ("kadi", "P1 P2 P3 K1 K2 CH TL R1 K3b K3t R4 K3j K3h K4 K5 K6 K7 O5 K8 K9"),
      (
        "madinah-environment",
        "P1 P2 P3 G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e CH TL R1 E2 E3 R7 E5 E6 E7 A"
      ),
    ])
  func clauses(name: String, order: String) throws {
    #expect(try ShippedProfiles.profile(name).clauses.map(\.id).joined(separator: " ") == order)
  }

  @Test(
    "Steps name the clauses of the procedure",
    arguments: [
      ("bazil", "R1 R2 R3 R4 R5 R6 R7"), ("little-hearts", "R1 R2 R3 R4 R5 R6 R7"), ("makeen", "R1 R2 R3 R4 R5 R6 R7"),
      ("kadi", "R1 K3b K3t R4 K3j K3h"), ("madinah-environment", "R1 E2 E3 R7 E5 E6 E7"),
    ])
  func steps(name: String, order: String) throws {
    #expect(try ShippedProfiles.profile(name).steps.map(\.clause).joined(separator: " ") == order)
  }

  @Test(
    "Who decides and when an answer comes",
    arguments: [
      ("bazil", DecisionRule.Decider.committee, 3, ReplyRule.notBefore(days: 14), ReplySetting.ClockStart.submission),
      ("little-hearts", .committee, 3, .notBefore(days: 14), .submission),
      ("makeen", .committee, 3, .notBefore(days: 14), .submission),
      ("kadi", .unit, 0, .within(workingDays: 15), .completeness),
      ("madinah-environment", .nobody, 0, .none, .submission),
    ])
  func decision(
    name: String, decider: DecisionRule.Decider, quorum: Int, rule: ReplyRule, start: ReplySetting.ClockStart
  ) throws {
    let profile = try ShippedProfiles.profile(name)
    #expect(profile.decision.decider == decider)
    #expect(profile.decision.quorum == quorum)
    #expect(profile.reply.rule == rule)
    #expect(profile.reply.clockStarts == start)
    #expect(profile.reply.internalTargetDays == nil)
    #expect(decider != .unit || !profile.units.isEmpty)
  }

  @Test(
    "What is asked at the desk: form, declaration, matching, researcher, reading out, explaining",
    arguments: [
      ("bazil", [true, true, true, true, false, true]),
      ("little-hearts", [true, true, true, true, false, true]),
      ("makeen", [true, true, true, true, false, true]),
      ("kadi", [true, true, false, false, true, true]),
      ("madinah-environment", [false, false, false, false, false, false]),
    ])
  func intake(name: String, asked: [Bool]) throws {
    let intake = try ShippedProfiles.profile(name).intake
    #expect(
      [
        intake.hasRequestForm, intake.needsDeclaration, intake.matchesDocuments, intake.refersUnclearToResearcher,
        intake.readsOutMissing, intake.explainsReply,
      ] == asked)
  }
}
