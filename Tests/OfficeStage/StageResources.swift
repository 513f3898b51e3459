package import Casework
package import DiwanResources
import ProfileFiles

/// The data files of this checkout.
package enum StageResources {
  package static let library = ResourceLibrary(path: checkout + "/Resources")

  /// The five associations' profiles as the program ships them, by id.
  package static let profiles: [String: Profile] = {
    let texts = (try? library.profileTexts()) ?? []
    let profiles = texts.compactMap { ProfileFile.read(text: $0.text, fileName: $0.name).profile }
    return Dictionary(uniqueKeysWithValues: profiles.map { ($0.id, $0) })
  }()

  /// The text of a file from the root of the machine.
  /// - Throws: `ResourceProblem` where it cannot be read.
  package static func text(at path: String) throws -> String {
    try ResourceLibrary(path: "").text(at: path).text
  }

  private static var checkout: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }
}
