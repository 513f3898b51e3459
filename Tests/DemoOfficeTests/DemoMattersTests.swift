import Calendars
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

  @Test("whoever waits for an answer at the end has not waited for a season")
  func waits() throws {
    let file = try #require(try ResourceLibrary.located().profileTexts().first { $0.name.hasPrefix("kadi") })
    let profile = try #require(ProfileFile.read(text: file.text, fileName: file.name).profile)
    let lived = Lived(try SampleOffice.office(profile, files: 1000))
    let last = try #require(lived.commits.last).at.day(in: .riyadh)
    let waiting = lived.files.values.filter { !$0.isVoid }.flatMap(\.requests).filter {
      $0.waiting != nil && $0.decisions.isEmpty && !$0.isEnded
    }
    let days = waiting.compactMap { $0.completeOn.map { $0.days(until: last) } }
    #expect(!days.isEmpty)
    #expect(days.allSatisfy { $0 < 50 }, "\(days)")
  }

  @Test("whatever began half a year before the end has come to its own end, or holds by its terms")
  func settled() throws {
    let (_, lived) = try lived("kadi")
    var matters: [Int: Matter] = [:]
    for commit in lived.commits { if let matter = commit.matter { matters[matter.id.number] = matter } }
    let last = try #require(lived.commits.last).at.day(in: .riyadh)
    let standing: Set<MatterKind> = [.agreement, .liaison, .exemption, .permission]
    let old = matters.values.filter { $0.isOpen && $0.opening.at.day(in: .riyadh) < last.adding(days: -180) }
    #expect(Set(old.map(\.kind)).subtracting(standing) == [])
    #expect(old.filter { $0.kind == .agreement }.allSatisfy { ($0.due ?? last) >= last })
  }
}
