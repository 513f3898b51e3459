import CursesTerminal
import FoundationEssentials

/// What the terminal says of itself, for `diwan info`.
enum TerminalReport {
  static func findings() -> [String: String] {
    let environment = ProcessInfo.processInfo.environment
    guard let findings = try? CursesDisplay.inspect(environment: environment) else { return [:] }
    let choice = chooseDriver(findings: findings, option: nil, configuration: nil, environment: environment)
    var report = ["bidi": choice.name.rawValue]
    report["terminal"] = TerminalFamily.identified(by: findings, environment: environment)?.rawValue
    report["terminal-version"] = findings.version
    report["terminal-mode-8"] = findings.bidiMode.map(String.init)
    report["terminal-attributes"] = findings.secondaryAttributes?.map(String.init).joined(separator: ";")
    report["terminal-unit"] = findings.unitIdentifier
    report["terminal-outside"] = findings.outerTerminal
    return report
  }
}
