import Calendars
import Casework
import DemoOffice
import Testing

@Suite("What happens in a demo office")
struct DemoCaseTests {
  static let samples: [Profile] = [
    SampleOffice.committee, SampleOffice.unit, SampleOffice.direct, SampleOffice.bare,
  ]

  @Test("the domain refuses nothing of what is planned, whatever the policy", arguments: samples)
  func nothingRefused(profile: Profile) throws {
    let lived = Lived(try SampleOffice.office(profile, files: 500))
    #expect(lived.refusals.isEmpty)
    #expect(lived.files.count == 500)
  }

  @Test("a file has about ten events", arguments: samples.prefix(3))
  func eventsOfFile(profile: Profile) throws {
    let lived = Lived(try SampleOffice.office(profile, files: 1_000))
    #expect((8_500...12_000).contains(lived.events.count))
  }

  @Test("three hundred files show every stage of a request", arguments: [SampleOffice.committee, SampleOffice.unit])
  func everyStage(profile: Profile) throws {
    for seed in UInt64(1)...3 {
      let lived = Lived(try SampleOffice.office(profile, files: 300, seed: seed))
      #expect(Set(RequestStatus.allCases).subtracting(lived.statuses) == [])
    }
  }

  @Test("where nobody decides and no form is asked for, services are delivered without submission or decision")
  func directServices() throws {
    let lived = Lived(try SampleOffice.office(SampleOffice.direct, files: 300))
    #expect(lived.count { if case .delivered = $0 { true } else { false } } > 100)
    #expect(
      lived.count {
        switch $0 {
        case .submitted, .declarationSigned, .becameComplete, .broughtToDecider, .decided, .noticeGiven: true
        default: false
        }
      } == 0)
    #expect(lived.sessions.isEmpty)
    #expect(lived.statuses == [.draft, .delivered, .closed, .voided])
  }

  @Test("a committee decides in sessions; the last one is open when the demo opens, and cases wait on its agenda")
  func committee() throws {
    let lived = Lived(try SampleOffice.office(SampleOffice.committee, files: 600))
    let sessions = lived.sessions.values.sorted { $0.id < $1.id }
    let last = try #require(sessions.last)
    #expect(!last.isClosed)
    #expect(!last.undecided.isEmpty)
    #expect(sessions.dropLast().allSatisfy { $0.isClosed })
    #expect(sessions.allSatisfy { $0.present.count >= 3 })
    let outcomes = Set(sessions.flatMap(\.decided.values))
    #expect(outcomes == Set(RequestDecided.Outcome.allCases))
  }

  @Test("an answer before the floor has a reason, and there are such answers")
  func earlyAnswers() throws {
    let lived = try Lived.committee.get()
    let early = lived.requestEvents.compactMap { event -> RequestDecided? in
      guard case .decided(let decision) = event, decision.earlyReason != nil else { return nil }
      return decision
    }
    #expect(!early.isEmpty)
    #expect(early.allSatisfy { $0.earlyReason?.isEmpty == false })
  }

  @Test("where the policy has a ceiling, most answers are in time and some are late")
  func lateAnswers() throws {
    let lived = try Lived.unit.get()
    let late = lived.count { if case .replyWindowMissed = $0 { true } else { false } }
    let decided = lived.count { if case .decided = $0 { true } else { false } }
    #expect(late > 0)
    #expect(late * 5 < decided)
  }

  @Test("people are being served when the demo opens, and cases wait to be told and to be delivered")
  func openWork() throws {
    let lived = try Lived.unit.get()
    #expect(lived.openFiles.filter { $0.openVisit != nil }.count >= 2)
    let requests = lived.files.values.flatMap(\.openRequests)
    #expect(requests.contains { $0.decision != nil && $0.notice == nil })
    #expect(requests.contains { $0.isGranted && $0.notice != nil && !$0.isDeliveredWhole })
  }

  @Test("referrals come back, papers are withdrawn and brought again, facts are corrected with a reason")
  func ups() throws {
    let lived = try Lived.committee.get()
    let stages = Set(lived.files.values.flatMap(\.referrals).map(\.stage))
    #expect(stages.isSuperset(of: [.sent, .accepted, .returned, .completed]))
    #expect(lived.count { if case .lostCompleteness = $0 { true } else { false } } > 0)
    #expect(lived.files.values.contains { $0.requests.contains { !$0.pauses.isEmpty && $0.decision != nil } })
    let corrections = lived.events.compactMap { event -> FileCorrected? in
      if case .file(.corrected(let correction)) = event { correction } else { nil }
    }
    #expect(!corrections.isEmpty)
    #expect(corrections.allSatisfy { !$0.reason.isEmpty && $0.old != $0.new })
  }

  @Test("referrals are passed on and taken back, dependants leave, and files entered in error are void")
  func leavings() throws {
    let lived = try Lived.committee.get()
    #expect(lived.events.contains { if case .referral(.transferred) = $0 { true } else { false } })
    #expect(lived.events.contains { if case .referral(.revoked) = $0 { true } else { false } })
    #expect(lived.events.contains { if case .file(.dependantLeft) = $0 { true } else { false } })
    let void = lived.files.values.filter(\.isVoid)
    #expect(!void.isEmpty)
    #expect(void.allSatisfy { $0.openRequests.isEmpty })
    #expect(lived.files.values.allSatisfy { !($0.facts.representative ?? "").contains("  ") })
  }
}
