import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Whoever looks at what another changed meanwhile sees it in the form, and decides upon it")
struct ChangedMeanwhileTests {
  private static let other = OfficerID(rawValue: "noura")

  private func recorded(_ number: Int, _ stream: StreamID, _ event: CaseEvent) -> RecordedEvent {
    RecordedEvent(number: number, stream: stream, at: Samples.now, officer: Self.other, clauses: [], event: event)
  }

  @Test("the number of a session's minutes")
  func minutes() throws {
    let view = try WorkSamples.session(minutes: "٧")
    let number = view.session.id
    var tester = ScreenTester(CorrectMinutesScreen(try Samples.setting([.secretary], profile: .work), number))
    tester.answer(.session(view))
    tester.press(.tab)
    tester.type("رقم المحضر خطأ")
    tester.press(.backTab, .end)
    tester.type("1")
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [view.session.lastNumber])
    let correction = recorded(
      70, .session(number), .session(.minutesCorrected(MinutesCorrected(old: "٧", new: "٩", reason: "سهو"))))
    tester.answer(.refused(.changedMeanwhile([correction])))
    _ = tester.takeEffects()
    tester.press(.escape)
    #expect(tester.takeRequests() == [.ask(.session(number))])
    var newer = view
    newer.session.apply(correction)
    tester.answer(.session(newer))
    #expect(tester.shows("غيّره موظف آخر إلى"))
    tester.press(.function(2), .up, .enter)
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [70])
  }

  @Test("a version of the policy, whose changes are told against the newest")
  func policy() throws {
    let setting = try Samples.setting([.director])
    var profile = setting.profile
    profile.watch = WatchRule(expiryDays: 41)
    var tester = ScreenTester(PolicyChangeScreen(setting, profile, asVersion: false))
    tester.answer(.register(setting.register))
    tester.press(.tab)
    tester.type("وقت أطول")
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [setting.register.lastNumber])
    var adopted = setting.profile
    adopted.watch = WatchRule(silentMonths: 27)
    let adoption = recorded(
      30, .office,
      .office(.policyAdopted(PolicyAdopted(profile: adopted, effectiveFrom: setting.today, reason: "تجديد أسرع"))))
    tester.answer(.refused(.changedMeanwhile([adoption])))
    _ = tester.takeEffects()
    tester.press(.escape)
    #expect(tester.takeRequests() == [.ask(.register)])
    var register = setting.register
    register.apply(adoption)
    tester.answer(.register(register))
    #expect(tester.shows("27"))
    tester.press(.function(2))
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [30])
  }

  @Test("the decision of an erasure, which a look elsewhere does not take for granted either")
  func erasure() throws {
    let setting = try Samples.setting([.director])
    let file = try Samples.caseView().file
    func mentions(_ file: BeneficiaryFile) -> Answer {
      let retention = Retention(of: file, and: [], by: setting.profile.dataRule)
      let keeping = KeepingView(file: file, retention: retention, openDataRequests: [], events: [])
      return .mentions(MentionsView(keeping: keeping, mentions: [], mentionCount: 0, draftCount: 0))
    }
    var tester = ScreenTester(DecideErasureScreen(setting, file.id))
    tester.answer(mentions(file))
    tester.press(.function(4), .enter)
    tester.type("انتهى الغرض")
    tester.press(.tab)
    tester.type("لا حاجة إليها")
    var newer = file
    let correction = recorded(
      60, file.id.stream,
      .file(.corrected(FileCorrected(field: .address, old: nil, new: "حي قباء", reason: "انتقال", confirmed: []))))
    newer.apply(correction)
    tester.tell(.returned(nil))
    tester.answer(mentions(newer))
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [file.lastNumber])
    tester.answer(.refused(.changedMeanwhile([correction])))
    _ = tester.takeEffects()
    tester.press(.escape)
    #expect(tester.takeRequests() == [.ask(.mentions(file.id))])
    tester.answer(mentions(newer))
    tester.press(.function(2))
    #expect(WorkSamples.submissions(tester.takeEffects()).map(\.basedOn) == [60])
  }
}
