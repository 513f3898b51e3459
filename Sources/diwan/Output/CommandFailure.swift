import ArgumentParser
import ArabicText
import Calendars
import CaseIndex
import CaseLedger
import Casework
import Desk
import DiwanResources
import DiwanScreens
import Glibc
import Office

/// Whatever ended a command: one line for people, a code for scripts, or a text that was asked for.
struct CommandFailure {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Says it and ends the program.
  func leave() -> Never {
    if Diwan.exitCode(for: error) == .success {
      Output.line(HelpText.localised(Diwan.fullMessage(for: error)))
      exit(0)
    }
    let end = self.end
    if CommandLine.arguments.contains("--json"), !end.isReported {
      try? Output.json(["error": end.code, "detail": end.sentence])
    }
    if !end.isSaid { Output.error(end.sentence) }
    exit(end.status.rawValue)
  }

  private var end: CommandEnd {
    let phrases = Help.phrases
    switch error {
    case let end as CommandEnd: return end
    case let refusal as Refusal: return CommandEnd(refusal, sentence: phrases.refusalOutsideScreens(refusal))
    case let failure as Failure: return CommandEnd(failure, phrases)
    case let problem as ResourceProblem:
      return CommandEnd(
        status: .configuration, code: "resources", sentence: phrases("cli.resources", ["path": problem.path]))
    case _ where Diwan.exitCode(for: error) != .validationFailure: return CommandEnd(Failure(error), phrases)
    default:
      let fault = UsageText(phrases: phrases).oneLine(Diwan.message(for: error))
      return CommandEnd(status: .usage, code: "usage", sentence: fault + " " + phrases["cli.usage"])
    }
  }
}

extension CommandEnd {
  init(_ failure: Failure, _ phrases: Phrases, isReported: Bool = false) {
    self.init(
      status: ExitStatus(failure.code), code: failure.code.rawValue,
      sentence: phrases.textOutsideScreens(of: failure), isReported: isReported)
  }

  /// What was read is the part before a damage, which was said before anything else.
  init(partBefore damage: Failure) {
    self.init(damage, Help.phrases, isReported: true)
    isSaid = true
  }
}

extension CommandEnd {
  /// A fact that stands against what was asked, in the office's own words for it; a file that does not exist and a clock
  /// that is in doubt are said alike by every command, and so is what a command takes as an option.
  init(_ refusal: Refusal, sentence: String) {
    switch refusal {
    case .file(.fileUnknown(let file)): self.init(Failure(.fileUnknown, detail: file.text), Help.phrases)
    case .clockDoubtful, .access(.readingReasonNeeded):
      self.init(status: .data, code: "refused", sentence: Help.phrases.refusalOutsideScreens(refusal))
    default: self.init(status: .data, code: "refused", sentence: sentence)
    }
  }
}

extension Phrases {
  /// The refusals that a command without a screen can meet.
  func refusalOutsideScreens(_ refusal: Refusal) -> String {
    switch refusal {
    case .notPermitted(let permission):
      self("cli.notPermitted", ["permission": self["permission." + permission.rawValue]])
    case .access(.readingReasonNeeded(let file)): self("cli.readingReason", ["file": file.text])
    case .access(.fileRestricted(let file)): self("refusal.access.fileRestricted", ["file": file.text])
    case .access(.ledgerReasonMissing): self["cli.log.reasonMissing"]
    case .clockDoubtful(let doubt):
      self("cli.clockDoubtful", ["clock": Self.time(doubt.clock), "last": Self.time(doubt.lastAct)])
    default: self["cli.refused"]
    }
  }

  private static func time(_ moment: Moment) -> String {
    moment.day(in: .riyadh).iso + " " + moment.clock(in: .riyadh)
  }
}
