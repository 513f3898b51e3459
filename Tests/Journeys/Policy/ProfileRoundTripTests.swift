import Casework
import OfficeStage
import ProfileFiles
import TerminalKit
import Testing
import Yams

@testable import DiwanScreens

@Suite("Whatever a profile holds is changed in the program, written into a file and read again as it was")
struct ProfileRoundTripTests {
  private func change(_ policy: StagePolicy) throws -> ProfileChange {
    let stage = try OfficeStage.staffed(policy)
    return ProfileChange(
      DeskSetting(
        phrases: try JourneyPhrases.phrases(.arabic), officer: StagePeople.director,
        register: try stage.officeRegister(),
        now: stage.clock.now))
  }

  /// What events and other entries refer to is given once; everything else can be changed.
  private static let kept: Set<String> = ["id", "roles[].role"]

  @Test(
    "P3: every key of a profile file is changed in the editor, and survives the file", arguments: StagePolicy.allCases)
  func everyKey(_ policy: StagePolicy) throws {
    var change = try change(policy)
    change.changeEverything()
    let text = ProfileFile.write(change.profile)
    let read = ProfileFile.read(text: text, fileName: "changed.yaml")
    #expect(read.problems.filter { !$0.code.isWarning } == [])
    #expect(read.profile == change.profile)
    let (before, after) = (try values(of: ProfileFile.write(policy.profile)), try values(of: text))
    let changed = Set(after.keys.filter { after[$0] != before[$0] }.map(pattern)).union(
      before.keys.filter { after[$0] == nil }.map(pattern))
    let reached = Set(changed.flatMap(tables))
    #expect(ProfileFile.keys.filter { !reached.contains($0) && !Self.kept.contains($0) } == [])
  }

  @Test("an entry that is moved or taken away is so in the file, too", arguments: StagePolicy.allCases)
  func movedAndRemoved(_ policy: StagePolicy) throws {
    let change = try change(policy)
    for list in ProfileList.all where list.fixedKey == nil {
      let entries = change.setting.entries(of: list, in: policy.profile)
      guard entries.count > 1, let last = entries.last else { continue }
      for act in [ProfileEdit.Act.move(-1), .remove] {
        let profile = change.setting.profile(policy.profile, with: ProfileEdit(list: list, entry: last.id, act: act))
        #expect(profile != policy.profile, "\(list)")
        // Others may refer to what was taken away; what can be read is what was written.
        let read = ProfileFile.read(text: ProfileFile.write(profile), fileName: "moved.yaml")
        #expect(read.profile == nil ? act == .remove : read.profile == profile, "\(list)")
      }
    }
  }

  @Test("A: the editor says of each part whether a change takes minutes, and so does the office")
  func whose() throws {
    for section in ProfileSection.allCases {
      var change = try change(.kadi)
      change.change(.part(section), at: section.isOneForm ? nil : 0)
      #expect(change.profile != StagePolicy.kadi.profile, "\(section)")
      #expect((change.profile.policyPart != StagePolicy.kadi.profile.policyPart) == section.isOfPolicy, "\(section)")
    }
  }

  // MARK: Files

  /// Every word of a file by the way to it.
  private func values(of text: String) throws -> [String: String] {
    let root = try #require(try Yams.compose(yaml: text))
    var values: [String: String] = [:]
    func walk(_ node: Node, _ way: String) {
      switch node {
      case .scalar(let scalar): values[way] = scalar.string
      case .sequence(let items): for (place, item) in items.enumerated() { walk(item, way + "[\(place)]") }
      case .mapping(let pairs): for pair in pairs { walk(pair.value, way + "." + (pair.key.string ?? "")) }
      case .alias: Issue.record("A profile file has no aliases.")
      }
    }
    walk(root, "")
    return values
  }

  /// `.services[2].label.ar` is one of `services[].label.ar`.
  private func pattern(_ way: String) -> String {
    String(way.dropFirst()).replacing(/\[\d+\]/, with: "[]")
  }

  /// The key itself and those of the tables and lists around it.
  private func tables(_ key: String) -> [String] {
    let steps = key.split(separator: ".")
    return steps.indices.map { steps[...$0].joined(separator: ".") }.flatMap { [$0, $0.replacing(/\[\]$/, with: "")] }
  }
}
