import CaseLedger
import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Scans at the desk: attached from the checklist's row, looked at, removed")
struct AttachmentJourney {
  private static let pdf = Array("%PDF-1.7\nعقد".utf8)
  private static let program = Array("#!/bin/sh\n".utf8)
  private let stage: OfficeStage
  private let reference: CaseReference

  init() throws {
    stage = try OfficeStage.staffed(.kadi)
    reference = try stage.openRequest()
  }

  private func desk(
    _ officer: Officer = StagePeople.reception, scans: [String: [UInt8]] = ["/scans/0017": pdf],
    language: Language = .arabic
  ) throws -> OfficerDesk {
    let desk = try OfficerDesk(officer, at: stage, language: language)
    desk.application.tray.scans = scans
    return desk
  }

  /// A document of the request that is no identity paper, by its name on the screen.
  private func plainDocument() throws -> String {
    let profile = stage.policy.profile
    let rules = profile.documentRules(
      service: stage.policy.service, category: stage.policy.category, party: try stage.file(reference.file).facts.kind)
    let kinds = rules.compactMap { profile.document($0.document) }
    return try #require(kinds.first { !$0.isIdentity }).label.ar
  }

  /// Opens the request and stands on the document that can be scanned.
  private func standOnPlain(_ desk: inout OfficerDesk) throws {
    desk.jump(reference.text)
    try desk.stand(on: String(try plainDocument().prefix(12)))
  }

  private func attach(_ desk: inout OfficerDesk) throws {
    try standOnPlain(&desk)
    desk.type("ز")
    desk.press(.function(2))
  }

  @Test("the newest scan of the folder is proposed; one key seals it, and the clear file is gone")
  func newest() throws {
    var desk = try desk(scans: ["/scans/0016": Self.pdf + [1], "/scans/0017": Self.pdf])
    try standOnPlain(&desk)
    desk.type("ز")
    desk.reads("مجلد الماسح: + /scans", "الصورة الممسوحة + 0017", "حذف الملف بعده + نعم", "حتى 20 م.ب")
    desk.press(.function(2))
    #expect(desk.message == "أُرفقت وخُتمت، وحُذف الملف المكشوف.")
    #expect(desk.application.tray.scans.keys.sorted() == ["/scans/0016"])
    desk.reads("المرفقات", "PDF + 1 ك.ب")
    let kept = try stage.request(reference).keptAttachments()
    #expect(kept.map(\.taken.byteCount) == [Self.pdf.count])
    #expect(stage.files.names == kept.map(\.taken.digest))
  }

  @Test("another scan, or a file by its path, is chosen; where there is no folder the path alone is asked for")
  func byPath() throws {
    var desk = try desk(scans: ["/scans/0017": Self.pdf, "/home/عقد": Self.pdf + [2]])
    try standOnPlain(&desk)
    desk.type("ز")
    try desk.choose("الصورة الممسوحة", "ملف آخر")
    try desk.fill("مسار الملف", "/home/عقد")
    try desk.fill("الوصف", "صفحة أولى")
    try desk.reach("حذف الملف بعده")
    desk.type(" ")
    desk.press(.function(2))
    #expect(desk.message == "أُرفقت وخُتمت؛ وبقي الملف المكشوف في مكانه.")
    #expect(desk.application.tray.scans["/home/عقد"] != nil)
    #expect(try stage.request(reference).keptAttachments().first?.taken.title == "صفحة أولى")
    desk.application.tray.folder = nil
    try standOnPlain(&desk)
    desk.type("ز")
    desk.doesNotRead("الصورة الممسوحة", "مجلد الماسح")
    try desk.fill("مسار الملف", "/nowhere")
    desk.press(.function(2))
    #expect(desk.message.contains("تعذرت قراءة /nowhere"))
    desk.reads("مسار الملف + /nowhere")
  }

  @Test("R2: on an identity document's row the key says which rule forbids the copy")
  func identity() throws {
    var desk = try desk()
    desk.jump(reference.text)
    desk.type("ز")
    #expect(desk.message.contains("المادة 28 من نظام حماية البيانات الشخصية"))
    #expect(desk.title.contains("100001/1"))
    var english = try self.desk(language: .english)
    english.jump(reference.text)
    english.type(".")
    #expect(english.message.contains("Article 28 of the Personal Data Protection Law"))
  }

  @Test("a program under a scan's name is refused in words, and what was chosen stays")
  func program() throws {
    var desk = try desk(scans: ["/scans/setup.pdf": Self.program])
    try standOnPlain(&desk)
    desk.type("ز")
    try desk.choose("الصورة الممسوحة", "setup")
    desk.press(.function(2))
    #expect(desk.message.contains("هذا الملف برنامج وليس صورة وثيقة"))
    #expect(desk.application.tray.scans.count == 1)
    desk.reads("الصورة الممسوحة + setup.pdf")
    #expect(try stage.request(reference).attachments.isEmpty)
  }

  @Test("the researcher opens it in the viewer and saves it to a file; both are on record")
  func looked() throws {
    var reception = try desk()
    try attach(&reception)
    var researcher = try desk(StagePeople.researcher)
    researcher.jump(reference.text)
    if researcher.picture.contains("السبب") { try researcher.sayWhy() }
    try researcher.stand(on: "PDF")
    researcher.press(.enter)
    researcher.reads("المرفقات", "PDF + 1 ك.ب")
    researcher.press(.enter)
    #expect(researcher.application.tray.shown == [Self.pdf])
    #expect(researcher.message.contains("فُتح في العارض من الذاكرة"))
    researcher.press(.function(3))
    researcher.reads("يُكتب مكشوفًا")
    try researcher.reach("مسار الملف")
    researcher.press(.end)
    researcher.type(".pdf")
    researcher.press(.function(2))
    #expect(researcher.application.tray.saved == ["diwan-100001-1-1.pdf": Self.pdf])
    guard
      case .accessLog(_, let log) = try stage.ask(
        .accessLog(.file(reference.file), OfficeStage.everything), as: StagePeople.auditor)
    else {
      Issue.record("the office answers what it is asked")
      return
    }
    let means = log.rows.compactMap { row in
      if case .attachmentOpened(let opened) = row.event { opened.means } else { nil }
    }
    #expect(Set(means) == [.viewer, .file])
  }

  @Test("over a line without a display the key says so, and saving to a file is still there")
  func noDisplay() throws {
    var desk = try desk()
    desk.application.tray.canShow = false
    try attach(&desk)
    try desk.stand(on: "PDF")
    desk.press(.enter)
    desk.press(.enter)
    #expect(desk.message.contains("لا شاشة رسومية لهذه الجلسة"))
    #expect(desk.application.tray.shown.isEmpty)
    desk.press(.function(3))
    desk.press(.function(2))
    #expect(desk.application.tray.saved.count == 1)
  }

  @Test("removed with a reason it is destroyed and listed as removed; the undo key takes back a scan just attached")
  func removed() throws {
    var desk = try desk(scans: ["/scans/0017": Self.pdf, "/scans/0016": Self.pdf])
    try attach(&desk)
    try desk.stand(on: "PDF")
    desk.press(.enter, .delete)
    desk.type("مسح غير واضح")
    desk.press(.function(2))
    #expect(stage.files.names.isEmpty)
    desk.reads("ما أُزيل", "أزاله", "مسح غير واضح", "لا مرفقات")
    desk.press(.escape)
    try attach(&desk)
    #expect(stage.files.names.count == 1)
    desk.type("ئ")
    desk.press(.function(2))
    #expect(stage.files.names.isEmpty)
  }

  @Test("the history tells of each in the officers' words")
  func history() throws {
    var desk = try desk()
    try attach(&desk)
    desk.press(.escape)
    desk.jump("100001")
    desk.press(.function(6))
    desk.reads("أُرفقت صورة وثيقة")
  }
}
