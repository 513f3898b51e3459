import Calendars
import Casework
import DemoOffice
import DiwanResources
import ProfileFiles
import Testing

@Suite("The demo office tells its beneficiaries by message")
struct DemoMessagesTests {
  private func lived(_ id: String, files: Int = 400, seed: UInt64 = 1) throws -> (Lived, DemoScript) {
    let texts = try ResourceLibrary.located().profileTexts()
    let file = try #require(texts.first { $0.name.hasPrefix(id) })
    let profile = try #require(ProfileFile.read(text: file.text, fileName: file.name).profile)
    let script = try SampleOffice.office(profile, files: files, seed: seed)
    return (Lived(script), script)
  }

  @Test(
    "at every association there are messages that were told, that wait, that were refused, and tasks",
    arguments: ["bazil", "little-hearts", "makeen", "kadi", "madinah-environment"])
  func stages(id: String) throws {
    // What one office happens to lack, the other has.
    let lives = try [1, 2].map { try lived(id, seed: $0) }
    #expect(lives.allSatisfy { $0.0.refusals.isEmpty })
    let messages = lives.flatMap { $0.0.files.values.flatMap(\.messages) }
    let script = lives[0].1
    let stages = Set(messages.map { $0.stage(at: script.now) })
    #expect(stages.isSuperset(of: [.reached, .waiting, .task]), "\(stages)")
    #expect(messages.contains { $0.givenUp == .refused })
    #expect(messages.contains { $0.reached?.value.words != nil })
    #expect(messages.allSatisfy { $0.queuedAt < script.now })
  }

  @Test("the same seed tells the same people of the same")
  func deterministic() throws {
    let (first, _) = try lived("kadi", files: 120)
    let (second, _) = try lived("kadi", files: 120)
    #expect(first.files.values.flatMap(\.messages).isEmpty == false)
    #expect(first.commits.map(\.events) == second.commits.map(\.events))
  }

  @Test("what only a woman would say of herself no man says, and the other way round", arguments: ["kadi", "makeen"])
  func needs(id: String) throws {
    let (office, _) = try lived(id)
    let women = ["أرملة تعول", "مطلقة تعول", "طالبة في", "معلمة حلقات"]
    let men = ["مسنّ يسكن", "معلم قرآن", "معلم يعول", "إمام ومعلم", "طالب أتم"]
    var found: [Sex: Int] = [:]
    for file in office.files.values {
      for need in file.requests.map(\.need) {
        if women.contains(where: need.hasPrefix) {
          #expect(file.facts.sex == .female, "\(need)")
          found[.female, default: 0] += 1
        } else if men.contains(where: need.hasPrefix) {
          #expect(file.facts.sex == .male, "\(need)")
          found[.male, default: 0] += 1
        }
      }
    }
    #expect((found[.female] ?? 0) > 5 && (found[.male] ?? 0) > 5)
  }
}
