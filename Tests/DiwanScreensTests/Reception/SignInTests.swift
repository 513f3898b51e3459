import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Signing in")
struct SignInTests {
  private func door(officer: String? = nil, hint: String? = nil) throws -> ScreenTester<SignInScreen> {
    ScreenTester(
      SignInScreen(
        phrases: try Samples.phrases(), associationName: "جمعية المثال الخيرية",
        officer: officer.map { OfficerID(rawValue: $0) }, hint: hint))
  }

  @Test("an officer types a name and a passphrase, and Enter signs in")
  func signsIn() throws {
    var tester = try door()
    tester.type("huda")
    tester.press(.enter)
    tester.type("diwan-demo")
    #expect(!tester.shows("diwan-demo"))
    #expect(tester.shows("**********"))
    tester.press(.enter)
    let credentials = Credentials(officer: OfficerID(rawValue: "huda"), passphrase: "diwan-demo")
    #expect(tester.takeRequests() == [.signIn(credentials)])
    let setting = try Samples.setting()
    tester.answer(.signedIn(SignedIn(officer: setting.officer, register: setting.register, now: Samples.now)))
    #expect(tester.takeEffects() == [.home])
  }

  @Test("a second Enter while the first is on its way asks nothing")
  func signsInOnce() throws {
    var tester = try door(officer: "huda")
    tester.type("diwan-demo")
    tester.press(.enter, .enter, .function(2))
    #expect(tester.takeRequests().count == 1)
  }

  @Test("a wrong passphrase is told in one sentence; the name stays and the passphrase is typed anew")
  func wrongPassphrase() throws {
    var tester = try door(officer: "huda")
    tester.type("wrong-one")
    tester.press(.enter)
    _ = tester.takeEffects()
    tester.answer(.failed(Failure(.wrongPassphrase)))
    #expect(tester.takeEffects() == [.say(Message(.error, "اسم الدخول أو عبارة المرور غير صحيحة؛ أعد المحاولة."))])
    #expect(tester.shows("huda"))
    #expect(!tester.shows("*"))
    tester.type("right-one")
    tester.press(.enter)
    let credentials = Credentials(officer: OfficerID(rawValue: "huda"), passphrase: "right-one")
    #expect(tester.takeRequests() == [.signIn(credentials)])
  }

  @Test("a name that no officer can have is refused at the door, and nothing is asked")
  func badName() throws {
    var tester = try door()
    tester.type("h")
    tester.press(.enter)
    tester.type("diwan-demo")
    tester.press(.enter)
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("حروف لاتينية صغيرة"))
    #expect(tester.cursorRow?.contains("اسم الدخول") == true)
  }

  @Test("the demonstration's officers and passphrase stand under the fields")
  func hint() throws {
    let tester = try door(hint: "مكتب تجريبي. أسماء الدخول: reception researcher. عبارة المرور: diwan-demo")
    #expect(tester.shows("جمعية المثال الخيرية"))
    #expect(tester.shows("diwan-demo"))
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("the name is typed by its keys, whatever the layout")
  func arabicLayout() throws {
    var tester = try door()
    tester.type("اعيش")
    tester.press(.enter)
    tester.type("diwan-demo")
    tester.press(.enter)
    let credentials = Credentials(officer: OfficerID(rawValue: "huda"), passphrase: "diwan-demo")
    #expect(tester.takeRequests() == [.signIn(credentials)])
  }

  @Test("F10 leaves the program")
  func quits() throws {
    var tester = try door()
    tester.press(.function(10))
    #expect(tester.takeEffects() == [.quit])
  }

  @Test(
    "while the index is made the door shows how far it got; other keys wait, Escape gives up, and then one can sign in")
  func preparing() throws {
    var tester = try door(officer: "reception")
    tester.type("diwan-demo")
    tester.press(.enter)
    #expect(tester.takeRequests().count == 1)
    tester.answer(.preparing(WorkProgress(.ledger, done: 25_000, total: 100_000, secondsLeft: 12)))
    let rows = tester.rows
    #expect(rows.contains { $0.contains("يُجهَّز الفهرس") })
    #expect(rows.contains { $0.contains("القيود: 25000 من 100000") && $0.contains("25٪") && $0.contains("12 ثانية") })
    tester.press(.enter)
    tester.type("x")
    #expect(tester.takeEffects().isEmpty)
    tester.press(.escape)
    #expect(tester.takeRequests() == [.leaveSignIn])
    tester.answer(.signedOut)
    #expect(!tester.rows.contains { $0.contains("يُجهَّز الفهرس") })
    tester.type("diwan-demo")
    tester.press(.enter)
    #expect(tester.takeRequests().count == 1)
  }
}
