/// What tells one terminal from another: its description's name and everything that it answered.
public struct TerminalFingerprint: Hashable, Sendable {
  public let text: String

  public init(findings: TerminalFindings, environment: [String: String]) {
    func joined(_ numbers: [Int]?) -> String { numbers.map { $0.map(String.init).joined(separator: ";") } ?? "-" }
    let parts = [
      environment["TERM"] ?? "", findings.version ?? "-", joined(findings.primaryAttributes),
      joined(findings.secondaryAttributes), findings.unitIdentifier ?? "-", findings.bidiMode.map(String.init) ?? "-",
      findings.outerTerminal ?? "-",
    ]
    // The terminal wrote most of it: nothing of that may end the line of the file that holds it.
    let plain = parts.map { part in
      String(String.UnicodeScalarView(part.unicodeScalars.filter { !$0.isControl && $0 != "|" }))
    }
    text = plain.joined(separator: "|")
  }

  init(text: String) {
    self.text = text
  }
}
