import Casework
import DemoOffice
import DiwanResources
import ProfileFiles
import Testing

@Suite("Matters beside requests in a demo office")
struct DemoMattersTests {
  /// The kinds of which a demo office honestly has none.
  private let gaps: Set<MatterKind> = [.harm, .misconception]

  private func lived(_ name: String) throws -> (Profile, Lived) {
    let file = try #require(try ResourceLibrary.located().profileTexts().first { $0.name.hasPrefix(name) })
    let profile = try #require(ProfileFile.read(text: file.text, fileName: file.name).profile)
    return (profile, Lived(try SampleOffice.office(profile, files: 120)))
  }

  @Test(
    "every kind that the policy asks for comes up, but two that are left as honest gaps",
    arguments: ["bazil", "little-hearts", "makeen", "kadi", "madinah-environment"])
  func kinds(name: String) throws {
    let (profile, lived) = try lived(name)
    let opened = lived.commits.compactMap { $0.matter?.kind }
    #expect(Set(opened) == Set(profile.matterKinds).subtracting(gaps))
    #expect(lived.refusals.isEmpty)
  }

  @Test("some are over and some still wait at the end", arguments: ["kadi", "madinah-environment"])
  func stages(name: String) throws {
    let (_, lived) = try lived(name)
    var matters: [Int: Matter] = [:]
    for commit in lived.commits { if let matter = commit.matter { matters[matter.id.number] = matter } }
    #expect(matters.values.contains { $0.isOpen })
    #expect(matters.values.contains { !$0.isOpen })
  }
}
