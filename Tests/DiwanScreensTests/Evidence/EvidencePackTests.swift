import Calendars
import Casework
import Desk
import DiwanScreens
import Testing

@Suite("The evidence as a document for the governance review")
struct EvidencePackTests {
  private func pack(_ language: Language = .arabic, title: String = "A \"signed\" declaration") throws -> EvidencePack {
    let officer = OfficerID(rawValue: "huda")
    let clause = Clause(
      id: "R4", title: Bilingual(ar: "إقرار <المستفيد> وتوقيعه", en: title),
      place: Bilingual(ar: "المادة 3", en: "Article 3"), duties: [.declarationSigned])
    let acts = [
      ActCount(kind: "request.declarationSigned", officer: officer, count: 12, lastAt: Samples.now)
    ]
    let view = EvidenceView(
      period: sampleDay(2026, 11, 1)...sampleDay(2026, 11, 30),
      clauses: [ClauseEvidence(clause: clause, acts: acts, open: 2, overdue: 1)], mark: "3028 · 820b c414 9bee 057a",
      parity: [
        .sex: [
          ParityRow(part: "female", requests: 9, granted: 6, refused: 2, reasons: ["outside-area": 2]),
          ParityRow(part: nil, requests: 0, granted: 0, refused: 0, reasons: [:]),
        ]
      ])
    return EvidencePack(view, setting: try Samples.setting([.auditor], language: language))
  }

  private func text(_ form: EvidencePack.Form, _ language: Language = .arabic) throws -> String {
    String(decoding: try pack(language).bytes(as: form), as: UTF8.self)
  }

  @Test("the table is what a spreadsheet opens: clauses, acts, parity (E3) and what it covers, rows of one length")
  func table() throws {
    let text = try text(.csv, .english)
    #expect(
      text == """
        \u{FEFF}"Cl.","About","Place in the policy","Acts","Last","By whom","Open","Late","Status"\r
        "R4","A ""signed"" declaration","Article 3","12","2026-11-21","هدى سالم","2","1","Late"\r
        "","","","","","","","",""\r
        "Cl.","Act","By whom","Acts","Last","","","",""\r
        "R4","Declaration signed","هدى سالم","12","2026-11-21","","","",""\r
        "","","","","","","","",""\r
        "Parity: sex","Requests","Granted","Refused","Reasons of refusal:","","","",""\r
        "Female","9","6","2","outside-area 2","","","",""\r
        "Groups below 5 requests","–","–","–","","","","",""\r
        "","","","","","","","",""\r
        "Period","2026-11-01","2026-11-30","","","","","",""\r
        "Made on","2026-11-21","","","","","","",""\r
        "Made by","هدى سالم","","","","","","",""\r
        "Ledger mark","3028 · 820b c414 9bee 057a","","","","","","",""\r

        """)
  }

  @Test("no spreadsheet takes a title for a formula")
  func formula() throws {
    let table = String(decoding: try pack(.english, title: "=HYPERLINK(0)").bytes(as: .csv), as: UTF8.self)
    #expect(table.contains("\"R4\",\"'=HYPERLINK(0)\","))
    let page = String(decoding: try pack(.english, title: "=HYPERLINK(0)").bytes(as: .html), as: UTF8.self)
    #expect(page.contains("<bdi>=HYPERLINK(0)</bdi>"))
  }

  @Test("the page reads from right to left, shows the ledger mark, and takes no text for markup")
  func page() throws {
    let text = try text(.html)
    #expect(text.contains(#"<html lang="ar" dir="rtl">"#))
    #expect(text.contains("3028 · 820b c414 9bee 057a"))
    #expect(text.contains("إقرار &lt;المستفيد&gt; وتوقيعه"))
    #expect(text.contains("<المستفيد>") == false)
    #expect(text.contains(#"<tr class="overdue">"#))
    #expect(text.contains("<td><bdi>12</bdi></td>"))
  }

  @Test("E3: groups stand with what became of their requests, and small groups without numbers")
  func parity() throws {
    let text = try text(.html)
    #expect(text.contains("<h2>المساواة: الجنس</h2>"))
    #expect(text.contains("<td><bdi>أنثى</bdi></td><td><bdi>9</bdi></td><td><bdi>6</bdi></td><td><bdi>2</bdi></td>"))
    #expect(text.contains(" أقل من 5</bdi></td><td><bdi>–</bdi></td><td><bdi>–</bdi></td><td><bdi>–</bdi></td>"))
    #expect(text.contains("المساواة: الفرع") == false)
  }

  @Test("the end of the file's name decides which, in small letters or capitals", arguments: ["a.html", "/tmp/A.CSV"])
  func forms(path: String) {
    #expect(EvidencePack.Form(path: path) != nil)
    #expect(EvidencePack.Form(path: path + ".pdf") == nil)
  }
}
