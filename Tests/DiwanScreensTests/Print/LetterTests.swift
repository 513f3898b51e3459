import Casework
import Desk
import Paper
import Testing

@testable import DiwanScreens

@Suite("How a letter addresses whom it is to")
struct LetterTests {
  private func composer() throws -> PaperComposer {
    let order = PaperOrder(.notice, .request(CaseReference(file: FileNumber(100_234), ordinal: 1)))
    let view = PaperView(order: order, contents: .office, mark: "1 · 0000")
    return PaperComposer(view, setting: try Samples.setting(), logo: nil)
  }

  @Test("a woman as a woman, an organisation as a body; who does not say their sex as Arabic says it of both")
  func beneficiaries() throws {
    let composer = try composer()
    var file = try Samples.caseView().file
    file.facts.sex = .female
    #expect(composer.addressee(of: file) == .female)
    file.facts.sex = nil
    #expect(composer.addressee(of: file) == .male)
    file.facts.kind = .organisation
    #expect(composer.addressee(of: file) == .body)
  }

  @Test("what nobody knows yet, as the category of somebody whom a list brought, has no line of its own")
  func unknown() throws {
    let composer = try composer()
    var file = try Samples.caseView().file
    func labels(_ file: BeneficiaryFile) -> [String] {
      composer.cover(of: file).flatMap { block -> [String] in
        guard case .facts(let facts) = block else { return [] }
        return facts.map(\.label)
      }
    }
    #expect(labels(file).contains("الفئة"))
    file.facts.category = ""
    #expect(!labels(file).contains("الفئة"))
  }

  @Test("an officer by name, researchers, units and outside bodies as bodies")
  func targets() throws {
    let composer = try composer()
    #expect(composer.addressee(of: .officer(OfficerID(rawValue: "sara"))) == .male)
    #expect(composer.addressee(of: .researchers) == .body)
    #expect(composer.addressee(of: .outsideBody("hospital")) == .body)
    #expect(
      composer.salutation("وحدة المساعدات", as: .body)
        == .paragraph("السادة: \u{2068}وحدة المساعدات\u{2069}\nالسلام عليكم ورحمة الله وبركاته، وبعد:"))
    #expect(
      composer.salutation("نورة محمد", as: .female)
        == .paragraph("المكرمة: \u{2068}نورة محمد\u{2069}\nالسلام عليكم ورحمة الله وبركاته، وبعد:"))
  }
}
