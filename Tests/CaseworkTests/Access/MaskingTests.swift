import Casework
import Testing

@Suite("Numbers are shown by their last digits alone")
struct MaskingTests {
  @Test("four characters of the end stay, of a short number no more than half")
  func numbers() {
    #expect(Masking.number("1006744427") == "••••••4427")
    #expect(Masking.number("+966549808893") == "•••••••••8893")
    #expect(Masking.number("SA8805000000607598196301") == "••••••••••••••••••••6301")
    #expect(Masking.number("A12345") == "•••345")
    #expect(Masking.number("77") == "•7")
    #expect(Masking.number("") == "")
  }

  @Test("what somebody typed already is not hidden from them")
  func typed() {
    #expect(Masking.number("1006744427", showing: 7) == "•••6744427")
    #expect(Masking.number("1006744427", showing: 10) == "1006744427")
    #expect(Masking.number("1006744427", showing: 2) == "••••••4427")
    #expect(Masking.number("77", showing: 9) == "77")
  }

  @Test("facts hide what identifies and what leads to money, dependants' numbers and a number to call included")
  func facts() throws {
    var facts = try CaseDesk(Samples.floorPolicy).file.facts
    facts.identity = Identity(kind: .nationalID, number: "1006744427")
    facts.iban = "SA8805000000607598196301"
    facts.contact = AgreedContact(channel: "phone", detail: "0549808893")
    facts.dependants = [
      Dependant(
        id: 1, name: "نايف", relation: "son", sex: nil, birth: nil,
        identity: Identity(kind: .nationalID, number: "1080432295"))
    ]
    let masked = facts.masked
    #expect(masked.identity?.number == "••••••4427")
    #expect(masked.iban == "••••••••••••••••••••6301")
    #expect(masked.contact.detail == "••••••8893")
    #expect(masked.dependants.map(\.identity?.number) == ["••••••2295"])
    #expect(masked.name == facts.name)
    #expect(Masking.isMasked(masked.iban ?? ""))
    #expect(!Masking.isMasked(masked.name))
  }

  @Test("whoever sees studies and no numbers reads what a study found")
  func studies() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    try desk.ask(
      .study(
        CaseStudied(
          request: 1, means: .desk, studiedOn: desk.context.today, findings: "مريض بالقلب", incomes: [], expenses: [])))
    func findings(_ sight: FileSight) -> String? {
      desk.file.masked(for: sight).requests.first?.studies.first?.value.findings
    }
    #expect(findings(FileSight(showsNumbers: false, showsStudies: true)) == "مريض بالقلب")
    #expect(findings(FileSight(showsNumbers: true, showsStudies: false)) == "•••")
  }
}
