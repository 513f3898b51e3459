import Foundation
import Testing

extension OfficeFolder {
  /// A request that is still worked at and has no scan yet, by its number.
  func requestWithoutScans() throws -> String {
    let due = try run(["due", "--days", "60", "--json"], officer: "reception").array()
    let requests = due.compactMap { $0["reference"] as? String }.filter { $0.contains("/") }
    return try #require(
      try requests.first { request in
        let scans = try run(["attachments", request, "--json"], officer: "researcher")
        return try scans.status == 0 && scans.array().isEmpty
      })
  }

  /// Attaches a file to the first document of a request that takes a copy: what the command tells of it.
  func attach(_ path: String, to request: String, _ options: [String] = []) throws -> [String: Any] {
    for document in try documents(of: request) {
      let run = try run(["attach", request, document, path, "--json"] + options, officer: "reception")
      if run.status == 0 { return try run.object() }
      #expect(run.status == 65, "\(run.errors)")
    }
    throw RigFailure.neverHappened("a document of the request takes a copy", screen: request)
  }

  /// The keys of the request's documents, as the refusal of an unknown one names them.
  func documents(of request: String) throws -> [String] {
    let refused = try run(["attach", request, "no-such-paper", passphrasePath], officer: "reception")
    #expect(refused.status == 65)
    #expect(refused.errorLines.count == 1)
    let keys = try #require(refused.errors.split(separator: ": ").last)
    return keys.split { $0.isWhitespace || $0 == "\u{2068}" || $0 == "\u{2069}" }.map(String.init)
  }
}
