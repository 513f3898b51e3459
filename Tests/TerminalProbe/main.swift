// A program as small as can be for tests of the terminal alone: it draws Arabic, names each key, and ends with q.
import CursesTerminal
import Foundation
import TerminalKit

func option(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  return arguments.firstIndex(of: name).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
}

do {
  let environment = ProcessInfo.processInfo.environment
  if CommandLine.arguments.contains("--inspect") {
    print(try CursesDisplay.inspect(environment: environment))
    exit(0)
  }
  let terminal = try CursesDisplay(
    options: TerminalOptions(
      bidi: option("--bidi").flatMap(BidiWish.init(word:)),
      theme: option("--theme").flatMap(ThemeName.init(rawValue:)), showsNotices: option("--notices") != "off"),
    environment: environment)
  var loop = ProbeLoop(terminal: terminal)
  loop.run()
  terminal.close()
  print("closed after \(loop.screen.presented) pictures; \(loop.screen.noted)")
} catch {
  print("refused: \(error)")
  exit(78)
}
