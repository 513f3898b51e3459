import Foundation
import OfficeStage

/// A journey as its source announces it: for which clauses, and at which associations.
struct ClauseJourney: Hashable {
  var clauses: Set<String>
  var associations: Set<StagePolicy>

  /// Every announcement in the sources of the journeys.
  static func all() throws -> [ClauseJourney] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let sources = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try sources.flatMap { announced(in: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// The announcements in a source, such as `.evidence(of: "K4", at: .kadi)`.
  static func announced(in source: String) -> [ClauseJourney] {
    source.matches(of: /\.evidence\(of:([^)]*)\)/).compactMap { match in
      let parts = match.1.split(separator: "at:", maxSplits: 1)
      let clauses = parts[0].matches(of: /"([^"]+)"/).map { String($0.1) }
      guard parts.count > 1 else {
        return ClauseJourney(clauses: Set(clauses), associations: Set(StagePolicy.allCases))
      }
      let names = Set(parts[1].matches(of: /\.(\w+)/).map { String($0.1) })
      let associations = StagePolicy.allCases.filter { names.contains(String(describing: $0)) }
      return ClauseJourney(clauses: Set(clauses), associations: Set(associations))
    }
  }
}
