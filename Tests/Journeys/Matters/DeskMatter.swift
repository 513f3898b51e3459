import Casework
import OfficeStage
import TerminalKit
import Testing

/// What an officer says in one field of a matter's form.
enum Said: Sendable {
  case words(String, String)
  case chosen(String, String)
  case ticked(String)

  /// The first channel of the policy.
  static func channel(_ stage: OfficeStage) -> Said { .chosen("القناة*", stage.policy.profile.channels[0].label.ar) }
}

/// Matters as officers take them from step to step with keys.
extension OfficerDesk {
  /// Opens a matter of a kind from the list of the kinds, where several fit of the one so many rows below the first.
  mutating func openMatter(_ kinds: String, below row: Int = 0, _ said: Said...) throws {
    jump("متابعات")
    type(kinds)
    for _ in 0..<row { press(.down) }
    press(.function(7))
    try say(said)
  }

  /// Goes to the newest matter of a kind.
  mutating func findMatter(_ kinds: String) {
    jump("متابعات")
    type(kinds)
    press(.enter, .enter)
  }

  /// Takes a step by its key.
  mutating func take(_ key: Int, _ said: Said...) throws {
    press(.function(key))
    try say(said)
  }

  private mutating func say(_ said: [Said]) throws {
    for field in said {
      switch field {
      case .words(let label, let text): try fill(label, text)
      case .chosen(let label, let option): try choose(label, option)
      case .ticked(let label):
        try reach(label)
        press(.character(" "))
      }
    }
    press(.function(2))
  }
}

extension OfficeStage {
  /// Expects the guide of the clauses to show a clause with so many acts.
  func guideShows(_ clause: String, _ count: Int) throws {
    var auditor = try OfficerDesk(StagePeople.auditor, at: self)
    auditor.jump("دليل")
    let title = try #require(policy.profile.clause(clause)).title.ar
    try auditor.stand(on: String(title.prefix(16)))
    auditor.reads("\(clause) + \(title.prefix(16)) + \(count) + 2026/11/22 + له شاهد")
    auditor.press(.enter)
    auditor.reads("2026/11/22")
  }
}
