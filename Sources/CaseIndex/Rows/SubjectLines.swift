import Casework

/// What a matter's kind is known by, kept with its row: each field and its value on a line of its own.
enum SubjectLines {
  /// Nil where there is nothing.
  static func text(of subject: MatterFacts) -> String? {
    guard !subject.texts.isEmpty else { return nil }
    return subject.texts.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value }.joined(separator: "\n")
  }

  static func subject(_ text: String?) -> MatterFacts {
    let lines = (text ?? "").split(separator: "\n").compactMap { line -> (String, String)? in
      line.firstIndex(of: " ").map { end in (String(line[..<end]), String(line[end...].dropFirst())) }
    }
    return MatterFacts(Dictionary(lines) { first, _ in first })
  }
}
