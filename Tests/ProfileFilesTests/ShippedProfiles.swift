import Casework
import Foundation
import ProfileFiles
import Testing

/// The profile files that Diwan ships, read from the repository.
enum ShippedProfiles {
  static let names = ["bazil", "little-hearts", "makeen", "kadi", "madinah-environment"]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: resources.appending(path: "Profiles/\(name).yaml"), encoding: .utf8)
  }

  static func profile(_ name: String) throws -> Profile {
    try #require(ProfileFile.read(text: text(name), fileName: "\(name).yaml").profile)
  }

  static var resources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources")
  }
}
