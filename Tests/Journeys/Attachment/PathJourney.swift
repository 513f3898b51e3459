import CaseLedger
import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("A path is found by the list of its folder, in either layout of the keyboard")
struct PathJourney {
  private static let pdf = Array("%PDF-1.7\nعقد".utf8)
  private static let disk: [String: [UInt8]] = [
    "/home/scans/lease.pdf": pdf, "/home/scans/letter.pdf": pdf + [1], "/home/scans/عقد.pdf": pdf + [2],
    "/home/letters.pdf": pdf + [3], "/home/.private/old.pdf": pdf + [4],
  ]
  private let stage: OfficeStage
  private let reference: CaseReference

  init() throws {
    stage = try OfficeStage.staffed(.kadi)
    reference = try stage.openRequest()
  }

  /// Stands in the field for the path of a scan, on a desk without a scanner's folder.
  private func desk(language: Language = .arabic) throws -> OfficerDesk {
    var desk = try OfficerDesk(StagePeople.reception, at: stage, language: language)
    desk.application.tray.scans = Self.disk
    desk.application.tray.folder = nil
    let profile = stage.policy.profile
    let rules = profile.documentRules(
      service: stage.policy.service, category: stage.policy.category, party: try stage.file(reference.file).facts.kind)
    let plain = try #require(rules.compactMap { profile.document($0.document) }.first { !$0.isIdentity })
    desk.jump(reference.text)
    try desk.stand(on: String(plain.label.text(in: language).prefix(12)))
    desk.type(language == .arabic ? "ز" : ".")
    return desk
  }

  @Test("the list shows folders first and no hidden entries; a folder leads on, and the file picked is the one sealed")
  func walked() throws {
    var desk = try desk()
    desk.type("/home/")
    desk.press(.function(4))
    desk.reads("◀ + scans/", "letters.pdf")
    desk.doesNotRead(".private")
    desk.press(.enter)
    desk.reads("◀ + lease.pdf", "letter.pdf", "عقد.pdf")
    desk.press(.down, .enter)
    desk.reads("مسار الملف + /home/scans/letter.pdf")
    desk.press(.function(2))
    #expect(desk.message == "أُرفقت وخُتمت؛ وبقي الملف المكشوف في مكانه.")
    let taken = try stage.request(reference).keptAttachments()
    #expect(taken.map(\.taken.byteCount) == [Self.pdf.count + 1])
  }

  @Test("what can only go on one way is completed at once, through folders, up to the file")
  func completed() throws {
    var desk = try desk()
    desk.type("/home/s")
    desk.press(.function(4))
    desk.reads("مسار الملف + /home/scans/", "◀ + lease.pdf")
    desk.type("ع")
    desk.press(.enter)
    desk.reads("مسار الملف + /home/scans/عقد.pdf")
  }

  @Test("typed with the Arabic layout the same keys find the same files, in the field and in its list")
  func arabicKeys() throws {
    var desk = try desk()
    // The keys of /home/s and, in the list, of let.
    desk.type("ظاخةثظس")
    desk.press(.function(4))
    desk.reads("مسار الملف + /home/scans/", "◀ + lease.pdf")
    desk.type("مثف")
    desk.press(.enter)
    desk.reads("مسار الملف + /home/scans/letter.pdf")
  }

  @Test("hidden entries are listed behind a dot alone")
  func hidden() throws {
    var desk = try desk()
    desk.type("/home/.")
    desk.press(.function(4))
    desk.reads("مسار الملف + /home/.private/", "◀ + old.pdf")
    desk.doesNotRead("lease")
  }

  @Test("where nothing begins so it is said, and what was typed stays; Esc closes the list alone")
  func nothing() throws {
    var desk = try desk()
    desk.type("/home/scans/x")
    desk.press(.function(4))
    #expect(desk.message == "لا شيء في المجلد يبدأ بهذا؛ امسح بعضه ثم أعد القائمة.")
    desk.reads("مسار الملف + /home/scans/x")
    desk.press(.backspace, .function(4))
    desk.reads("◀ + lease.pdf")
    desk.press(.escape)
    desk.doesNotRead("lease.pdf")
    desk.reads("مسار الملف + /home/scans/")
  }

  @Test("in English, and for the file of a policy at the first start")
  func elsewhere() throws {
    var english = try desk(language: .english)
    english.type("/home/scans/le")
    english.press(.function(4))
    english.reads("lease.pdf", "letter.pdf")
    let empty = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    var founding = try OfficerDesk(empty, .founding)
    founding.application.tray.scans = ["/policies/wadi.yaml": [], "/policies/other.yaml": []]
    founding.press(.function(3))
    founding.type("/pol")
    founding.press(.function(4))
    founding.reads("◀ + other.yaml", "wadi.yaml")
    founding.press(.escape)
    founding.reads("/policies/")
    founding.press(.function(4), .down, .enter)
    founding.reads("/policies/wadi.yaml")
  }
}
