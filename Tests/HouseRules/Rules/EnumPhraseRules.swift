import Casework
import Desk
import Testing

@Suite("Whatever the domain can say has its sentence")
struct EnumPhraseRules {
  private func expectPhrases(_ prefix: String, _ names: [String]) {
    let missing = names.map { prefix + $0 }.filter { !PhraseFile.keys.contains($0) }
    #expect(missing.isEmpty, "Add to Resources/Phrases/domain.json in both languages: \(missing)")
  }

  @Test("what an enum lists has a sentence for each case")
  func listedCases() {
    expectPhrases("finding.", FindingCode.allCases.map(\.rawValue))
    expectPhrases("field.", FileField.allCases.map(\.rawValue))
    expectPhrases("failure.", Failure.Code.allCases.map(\.rawValue))
    expectPhrases("status.", RequestStatus.allCases.map(\.rawValue))
    expectPhrases("permission.", Permission.allCases.map(\.rawValue))
    expectPhrases("role.", Role.allCases.map(\.rawValue))
    expectPhrases("worklist.", Worklist.allCases.map(\.rawValue))
    expectPhrases("identity.", IdentityKind.allCases.map(\.rawValue))
    expectPhrases("party.", PartyKind.allCases.map(\.rawValue))
    expectPhrases("sex.", Sex.allCases.map(\.rawValue))
    expectPhrases("outcome.", RequestDecided.Outcome.allCases.map(\.rawValue))
    expectPhrases("recommendation.", CaseRecommended.Recommendation.allCases.map(\.rawValue))
    expectPhrases("right.", DataRight.allCases.map(\.rawValue))
    expectPhrases("asker.", DataRequestFacts.Asker.allCases.map(\.rawValue))
    expectPhrases("identityCheck.", DataRequestFacts.IdentityCheck.allCases.map(\.rawValue))
    expectPhrases("dataOutcome.", DataRequestAnswered.Outcome.allCases.map(\.rawValue))
    expectPhrases("retention.from.", RetentionStart.allCases.map(\.rawValue))
    expectPhrases("erasure.ground.", ErasureGround.allCases.map(\.rawValue))
    expectPhrases("copy.means.", CopyGiven.Means.allCases.map(\.rawValue))
    expectPhrases("trace.", PersonMention.Trace.allCases.map(\.rawValue))
    expectPhrases("document.", Checklist.State.allCases.map(\.rawValue))
    expectPhrases("reading.basis.", ReadingBasis.allCases.map(\.rawValue))
    expectPhrases("reading.reason.", ReadingReason.allCases.map(\.rawValue))
    expectPhrases("paper.kind.", PaperKind.allCases.map(\.rawValue))
    expectPhrases("paper.means.", PaperPrinted.Means.allCases.map(\.rawValue))
    expectPhrases("message.kind.", MessageKind.allCases.map(\.rawValue))
    expectPhrases("message.medium.", MessageMedium.allCases.map(\.rawValue))
    expectPhrases("message.stage.", BeneficiaryMessage.Stage.allCases.map(\.rawValue))
    expectPhrases("message.result.", SentMessage.Result.allCases.map(\.rawValue))
    expectPhrases("message.cause.", MessageOutcome.Cause.allCases.map(\.rawValue))
    expectPhrases("message.givenUp.", MessageGivenUp.Cause.allCases.map(\.rawValue))
    expectPhrases("message.cancelled.", MessageCancelled.Cause.allCases.map(\.rawValue))
    expectPhrases("access.place.", OfficerSignedIn.Place.allCases.map(\.rawValue))
  }

  @Test("every phrase of the widgets has a sentence")
  func widgets() throws {
    let file = try #require(Checkout.room("TerminalKit").first { $0.path.hasSuffix("/KitPhrase.swift") })
    let keys = file.lines.compactMap { line -> String? in
      guard let start = line.firstRange(of: " = \"")?.upperBound, line.hasSuffix("\"") else { return nil }
      return String(line[start...].dropLast())
    }
    #expect(keys.count > 10)
    expectPhrases("", keys)
  }

  @Test(
    "every refusal has a sentence",
    arguments: [
      ("File", "file"), ("Visit", "visit"), ("Request", "request"), ("Referral", "referral"), ("Session", "session"),
      ("Office", "office"), ("Rights", "rights"), ("Subject", "subject"), ("Access", "access"), ("Paper", "paper"),
      ("Message", "message"),
    ])
  func refusals(type: String, name: String) throws {
    let cases = try caseNames(ofFirstEnumIn: "\(type)/\(type)Refusal.swift")
    #expect(cases.count > 2)
    expectPhrases("refusal." + name + ".", cases)
  }

  @Test("the refusals of every room have a sentence")
  func generalRefusals() throws {
    let cases = try caseNames(ofFirstEnumIn: "Event/Refusal.swift")
    expectPhrases(
      "refusal.",
      cases.filter {
        ![
          "file", "visit", "request", "referral", "session", "office", "rights", "subject", "access", "matter", "paper",
          "message",
        ]
        .contains($0)
      })
  }

  @Test(
    "every event has a sentence for the history",
    arguments: [
      ("File", "file"), ("Visit", "visit"), ("Request", "request"), ("Referral", "referral"), ("Session", "session"),
      ("Office", "office"), ("Rights", "rights"), ("Subject", "subject"), ("Access", "access"),
      ("Message", "message"),
    ])
  func events(type: String, name: String) throws {
    let cases = try caseNames(ofFirstEnumIn: "\(type)/\(type)Event.swift")
    #expect(cases.count > 1)
    expectPhrases("event." + name + ".", cases)
  }

  /// The cases of the first enum of a file of the domain; enums with values cannot list their cases themselves.
  private func caseNames(ofFirstEnumIn path: String) throws -> [String] {
    let file = try #require(Checkout.room("Casework").first { $0.path == "Sources/Casework/" + path })
    let lines = file.code.drop { !$0.contains("enum ") }.dropFirst().prefix { $0 != "}" }
    return lines.flatMap { line -> [String] in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("case ") else { return [] }
      let name = text.dropFirst("case ".count).drop { $0 == "`" }.prefix { $0.isLetter || $0.isNumber }
      return [String(name)]
    }
  }
}
