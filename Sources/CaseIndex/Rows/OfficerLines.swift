import Casework

/// Officers as one text, each on a line.
enum OfficerLines {
  static func text(of officers: [OfficerID]) -> String {
    officers.map(\.rawValue).joined(separator: "\n")
  }

  static func officers(in text: String) -> [OfficerID] {
    text.split(separator: "\n").map { OfficerID(rawValue: String($0)) }
  }
}
