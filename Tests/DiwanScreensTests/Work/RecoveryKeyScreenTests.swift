import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The screen of the key on paper")
struct RecoveryKeyScreenTests {
  private static let groups = ["0A1B2", "3C4D5", "6E7F8", "9GAHB", "JCKDM", "NEPFQ", "RGSHT"]

  private func screen(_ roles: Set<Role> = [.director]) throws -> ScreenTester<RecoveryKeyScreen> {
    ScreenTester(RecoveryKeyScreen(try Samples.setting(roles)))
  }

  @Test("at the door a key that was typed is not lost by one key: going back asks first")
  func leavingTheDoor() throws {
    var tester = ScreenTester(RecoverScreen(phrases: try Samples.phrases()))
    tester.press(.escape)
    #expect(tester.takeEffects() == [.back])
    tester.type("sultan")
    tester.press(.escape)
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("إن رجعت الآن ضاع ما كتبته."))
    tester.press(.enter)
    #expect(tester.shows("sultan"))
    tester.press(.escape, .down, .enter)
    #expect(tester.takeEffects() == [.back])
  }

  @Test("it is made on demand, shown once with its number, and sent as it was typed back")
  func making() throws {
    var tester = try screen()
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("مرة واحدة"))
    tester.press(.function(2))
    #expect(tester.takeRequests() == [.proposeRecoveryKey])
    tester.answer(.recoveryKey(Self.groups))
    #expect(tester.shows("0A1B2  3C4D5  6E7F8  9GAHB  JCKDM  NEPFQ  RGSHT"))
    #expect(tester.shows("مفتاح الاسترداد رقم 1"))
    tester.type("0a1b2 3c4d5")
    tester.press(.function(2))
    #expect(tester.takeRequests() == [.confirmRecoveryKey("0a1b2 3c4d5")])
    tester.answer(.refused(.office(.recoveryKeyGroupWrong(2))))
    #expect(tester.shows("المجموعة 2 ليست كما في الورقة"))
    tester.press(.function(2))
    _ = tester.takeEffects()
    tester.answer(.receipt(Receipt(number: 9, events: [], file: nil, session: nil)))
    #expect(tester.takeEffects().last == .back)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("where the clock is in doubt that is asked once, and what was typed back is sent anew")
  func doubtfulClock() throws {
    var tester = try screen()
    tester.press(.function(2))
    tester.answer(.recoveryKey(Self.groups))
    tester.type("0a1b2")
    tester.press(.function(2))
    _ = tester.takeEffects()
    let doubt = ClockConfirmed(lastAct: Samples.now.adding(minutes: -100_000), clock: Samples.now)
    tester.answer(.refused(.clockDoubtful(doubt)))
    #expect(tester.shows("ساعة الجهاز"))
    _ = tester.takeEffects()
    tester.press(.enter)
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("0A1B2  3C4D5"))
    tester.press(.function(2))
    tester.answer(.refused(.clockDoubtful(doubt)))
    _ = tester.takeEffects()
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.request(.confirmingClock(.confirmRecoveryKey("0a1b2")))])
  }

  @Test("a key that was shown and not typed back is not left by one key: it would not be in force")
  func leavingUnconfirmed() throws {
    var tester = try screen()
    tester.press(.escape)
    #expect(tester.takeEffects() == [.back])
    tester.press(.function(2))
    tester.answer(.recoveryKey(Self.groups))
    _ = tester.takeEffects()
    tester.press(.escape)
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("إن خرجت الآن فلن يعمل المفتاح المعروض"))
    #expect(!tester.shows("السابق"))
    // No answer is called a confirmation while the key lacks its own.
    #expect(!tester.rows.contains { $0.contains("تأكيد") && !$0.contains("دون تأكيد المفتاح") })
    tester.press(.enter)
    #expect(tester.shows("0A1B2  3C4D5"))
    tester.press(.escape, .down, .enter)
    #expect(tester.takeEffects() == [.back])
  }

  @Test("whoever is not the director is told so")
  func others() throws {
    var tester = try screen([.administrator])
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.reasonsAgainst.first?.contains("حفظ مفتاح الاسترداد") == true)
  }
}
