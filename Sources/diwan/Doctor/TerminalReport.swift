import CursesTerminal
import DiwanScreens
import FoundationEssentials
import ProfileFiles

/// What was asked of the terminal and answered, what was chosen and why, and every setting with who made it.
struct TerminalReport: Encodable {
  struct Setting: Encodable {
    var name: String
    var word: String
    var source: String
  }

  struct Answer: Encodable {
    var question: String
    /// Null where the terminal did not answer.
    var answer: String?
  }

  var configuration: String
  var problems: [String]
  var memory: String
  var settings: [Setting]
  /// Null where there is no terminal to ask.
  var asked: [Answer]?
  var terminal: String?
  var driver: String?
  var reason: String?
  var showsTashkeel: Bool?
  /// The names of what should be done; their sentences stand in the text.
  var suggestions: [String]

  /// - Parameter outcome: what a check on the screen found; nil asks the terminal now, if there is one.
  init(_ preferences: Preferences, outcome: TerminalCheck.Outcome?, phrases: Phrases) {
    configuration = ConfigurationFile.path
    problems = phrases.texts(of: preferences.file.problems)
    memory = TerminalMemoryFile.path
    settings = Preference.allCases.map { preference in
      let setting = preferences.setting(preference)
      return Setting(name: preference.rawValue, word: setting.word, source: setting.source.rawValue)
    }
    suggestions = problems.isEmpty ? [] : ["configuration"]
    let environment = ProcessInfo.processInfo.environment
    guard let findings = outcome?.findings ?? (try? CursesDisplay.inspect(environment: environment)) else { return }
    let options = preferences.terminal
    let choice =
      outcome?.choice
      ?? chooseDriver(
        findings: findings, option: options.bidi, configuration: options.configuredBidi, memory: options.memory,
        environment: environment)
    asked = findings.exchanges.map { Answer(question: $0.question, answer: $0.answer) }
    terminal = TerminalFamily.identified(by: findings, environment: environment)?.rawValue
    driver = choice.name.rawValue
    reason = choice.reason.name
    showsTashkeel = options.showsMarks ?? choice.keepsMarks
    if let hint = choice.hint { suggestions.append(hint.rawValue) }
    if choice.unreadableEnvironmentValue != nil { suggestions.append("environment") }
    if choice.driver.name == .terminal { suggestions.append("terminalOrder") }
    if showsTashkeel == false, options.showsMarks == nil { suggestions.append("tashkeelOff") }
    if outcome?.isHopeless == true { suggestions.append("noneRight") }
  }

  /// The report for people, one fact a line.
  func lines(_ phrases: Phrases) -> [String] {
    var lines = [phrases["doctor.configuration"] + " " + configuration] + problems
    lines.append(phrases["doctor.memory"] + " " + memory)
    lines += settings.map { "  \($0.name): \($0.word) (\(phrases["doctor.source." + $0.source]))" }
    guard let asked, let driver, let reason else { return lines + [phrases["doctor.noTerminal"]] }
    lines.append(phrases["doctor.asked"])
    lines += asked.map { "  \($0.question): \($0.answer ?? phrases["doctor.noAnswer"])" }
    lines.append(phrases["doctor.terminal"] + " " + (terminal ?? phrases["doctor.unknown"]))
    lines.append(phrases["doctor.driver"] + " \(driver) (\(phrases["doctor.reason." + reason]))")
    let advice = suggestions.map { phrases["doctor.suggestion." + $0] }
    return lines + (advice.isEmpty ? [phrases["doctor.fine"]] : advice)
  }

  /// The same facts by short names, for `diwan info`.
  var values: [String: String] {
    var values: [String: String] = [:]
    values["bidi"] = driver
    values["bidi-reason"] = reason
    values["terminal"] = terminal
    for answer in asked ?? [] { values["terminal-" + answer.question] = answer.answer }
    return values
  }
}

extension BidiChoice.Reason {
  /// A stable name, for scripts and phrases.
  fileprivate var name: String {
    switch self {
    case .option: "option"
    case .configuration: "configuration"
    case .environment: "environment"
    case .calibration: "calibration"
    case .outside: "outside"
    case .answeredBidiMode: "mode"
    case .family: "family"
    case .nothingKnown: "unknown"
    }
  }
}
