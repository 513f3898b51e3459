import ArgumentParser
import CursesTerminal
import DiwanScreens
import FoundationEssentials
import Glibc

/// `diwan doctor`: draws the test card, lets the officer show which line is right, reports what was asked and answered.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: Help.phrases["cli.doctor"])
  }

  @OptionGroup var options: OfficeOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let phrases = Help.phrases
    let preferences = display.preferences
    let environment = ProcessInfo.processInfo.environment
    var outcome: TerminalCheck.Outcome?
    if !options.json, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      do {
        outcome = try TerminalCheck(phrases: phrases, preferences: preferences, environment: environment).run()
      } catch let error as CursesTerminalError {
        throw CommandEnd(error, library: try Library())
      }
    }
    let report = TerminalReport(preferences, outcome: outcome, phrases: phrases)
    if options.json { return try Output.json(report) }
    for line in report.lines(phrases) { Output.line(line) }
  }
}
