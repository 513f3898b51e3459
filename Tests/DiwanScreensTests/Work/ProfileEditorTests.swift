import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The profile is changed here while another desk adopts one")
struct ProfileEditorTests {
  private func opened() throws -> ScreenTester<ProfileEditorScreen> {
    let setting = try Samples.setting([.director])
    var tester = ScreenTester(ProfileEditorScreen(setting))
    tester.answer(.register(setting.register))
    tester.answer(.drafts([]))
    tester.press(.enter)
    return tester
  }

  /// The policy with one channel more, before all others.
  private var adopted: Answer {
    get throws {
      var profile = Profile.sample
      let label = Bilingual(ar: "البريد", en: "Post")
      profile.channels.insert(Channel(id: "post", label: label, reach: .post, isElectronic: false), at: 0)
      return .register(try Samples.register(profile, officers: [try Samples.setting([.director]).officer]))
    }
  }

  @Test("the focus stays on its entry, and not on the one that stands in its place now")
  func focus() throws {
    var tester = try opened()
    tester.press(.down)
    #expect(tester.cursorRow?.contains("الهاتف") == true)
    tester.answer(try adopted)
    #expect(tester.shows("البريد"))
    #expect(tester.cursorRow?.contains("الهاتف") == true)
  }

  @Test("what was adopted while an entry was open is taken in when it is closed")
  func missed() throws {
    var tester = try opened()
    tester.press(.enter)
    tester.answer(try adopted)
    tester.press(.escape)
    #expect(tester.screen.adopted.channels.first?.id == "post")
    #expect(tester.screen.draft.channels.first?.id == "post")
    #expect(!tester.screen.isChanged)
  }
}
