import Foundation
import OfficeStage

/// A journey as its source announces it: for which clauses, at which associations, and whether it is lived at the desk.
struct ClauseJourney: Hashable {
  var clauses: Set<String>
  var associations: Set<StagePolicy>
  /// Whether an officer's keys bring the evidence about, and not commands alone.
  var isByKeys: Bool

  /// Every announcement in the sources of the journeys.
  static func all() throws -> [ClauseJourney] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let sources = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try sources.flatMap { announced(in: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// The announcements in a source, such as `.evidence(of: "X1", at: .kadi)` or `.evidence(byKeysOf: "X1")`.
  static func announced(in source: String) -> [ClauseJourney] {
    source.matches(of: /\.evidence\((of|byKeysOf):([^)]*)\)/).map { match in
      let parts = match.2.split(separator: "at:", maxSplits: 1)
      let clauses = Set(parts[0].matches(of: /"([^"]+)"/).map { String($0.1) })
      let names = parts.count > 1 ? Set(parts[1].matches(of: /\.(\w+)/).map { String($0.1) }) : []
      let named = StagePolicy.allCases.filter { names.contains(String(describing: $0)) }
      return ClauseJourney(
        clauses: clauses, associations: Set(parts.count > 1 ? named : StagePolicy.allCases),
        isByKeys: match.1 == "byKeysOf")
    }
  }
}
