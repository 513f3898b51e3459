import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("A person is given a copy of everything held on them")
struct CopyJourney {
  @Test("the copy reads facts, visits, questions, and who did what in both calendars; its handing over is recorded")
  func copy() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("زرقاء سالم اليمامة", serial: 7)
    try stage.submit(
      .visit(file, .open(channel: "telephone", purpose: "استفسار عن إعانة", arrivedAt: nil)),
      as: StagePeople.reception)
    try stage.submit(
      .visit(file, .answer(visit: 1, question: "متى الصرف؟", answer: "بعد القرار", source: "aid-policy")),
      as: StagePeople.reception)
    let asked = DataRequestFacts(
      file: file, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted, channel: "telephone",
      receivedOn: stage.clock.today, words: "نسخة")
    try stage.submit(.rights(.receive(asked)), as: StagePeople.reception)

    _ = try stage.ask(.file(file, asOf: nil), as: StagePeople.reception)
    _ = try stage.seat(StagePeople.reception).perform(
      .saveDraft(id: "correct/" + file.text, texts: ["address": "حي الشوقية"]))

    var director = try OfficerDesk(StagePeople.director, at: stage, size: Size(columns: 120, rows: 60))
    director.jump(file.text)
    director.press(.function(7), .function(6))
    director.reads(
      "زرقاء سالم اليمامة", "رقم الهوية + \(StagePeople.nationalID(7))", "استفسار عن إعانة", "متى الصرف؟ + بعد القرار",
      "1448/06/12هـ · 2026/11/22 + نورة الحربي + فُتح الملف", "الحصول على نسخة من البيانات",
      "نورة الحربي · اطّلع على الملف", "حي الشوقية")
    // As on every page something stands clear of both edges.
    let lines = director.rows.dropFirst().dropLast(2).filter { !$0.isEmpty }
    #expect(lines.allSatisfy { $0.hasPrefix("  ") })
    director.press(.function(2))
    director.confirm()
    let last = try stage.lastRecorded(file)
    #expect(last.map(\.event) == [.subject(.copyGiven(CopyGiven(request: 1, means: .screen)))])
    #expect(last.first?.officer == StagePeople.director.id)
  }

  @Test("reception is not given the copy, and is told whose task it is")
  func refused() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    #expect(throws: Refusal.notPermitted(.answerDataRequests)) {
      try stage.ask(.copy(file), as: StagePeople.reception)
    }
  }

  @Test("a copy is whole or none: whoever may not read all of it is told who prepares it, and reads nothing by the way")
  func closedMatter() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    _ = try stage.ask(.copy(file), as: StagePeople.founder)
    let complaint: MatterFacts = [
      "words": "أساء إليّ الموظف", "channel": "telephone", "about": "conduct", "restricted": "yes",
    ]
    try stage.submit(.matter(.open(.complaint, file: file, complaint)), as: StagePeople.reception)
    var keeper = try OfficerDesk(StagePeople.founder, at: stage)
    keeper.jump(file.text)
    if keeper.picture.contains("السبب") { try keeper.sayWhy() }
    let readings = try stage.ask(.accessLog(.file(file), OfficeStage.everything), as: StagePeople.director)
    keeper.press(.function(7), .function(6))
    keeper.reads("ما هو مقصور على غيرك", "يُعدّها المدير")
    #expect(!keeper.picture.contains("أساء"))
    #expect(try stage.ask(.accessLog(.file(file), OfficeStage.everything), as: StagePeople.director) == readings)
    var director = try OfficerDesk(StagePeople.director, at: stage, size: Size(columns: 120, rows: 60))
    director.jump(file.text)
    if director.picture.contains("السبب") { try director.sayWhy() }
    director.press(.function(7), .function(6))
    director.reads("أساء إليّ الموظف")
  }

  @Test("what was held in a file that was merged belongs to the copy; whoever may not read that file prepares none")
  func merged() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let kept = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.openRequest("احمد محمد العتيبى", serial: 2)
    try stage.submit(
      .file(second.file, .restrict(to: [StagePeople.researcher.id], reason: "قريب لموظف")), as: StagePeople.director)
    try stage.submit(.merge(second.file, .into(kept, reason: "شخص واحد")), as: StagePeople.researcher)

    var director = try OfficerDesk(StagePeople.director, at: stage, size: Size(columns: 120, rows: 120))
    director.jump(kept.text)
    if director.picture.contains("السبب") { try director.sayWhy() }
    director.press(.function(7), .function(6))
    director.reads(
      "رقم الهوية + \(StagePeople.nationalID(1))", "الملف المدموج 100002 · البيانات",
      "رقم الهوية + \(StagePeople.nationalID(2))", "الملف المدموج 100002 · الطلبات")
    let log = try stage.ask(.accessLog(.file(second.file), OfficeStage.everything), as: StagePeople.director)
    guard case .accessLog(_, let page) = log else { return #expect(Bool(false), "The readings are told.") }
    #expect(page.rows.map(\.officer) == [StagePeople.director.id])

    #expect(throws: Refusal.subject(.copyClosed)) { try stage.ask(.copy(kept), as: StagePeople.founder) }
  }

  @Test("its scans are written into a folder for the person, and that they went is recorded; an obstacle loses nothing")
  func scans() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let request = try stage.openRequest()
    let content = Array("%PDF-1.7\nعقد".utf8)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.application.tray.scans = ["/scans/0017": content]
    reception.jump(request.text)
    // The documents of identity come first, of which no scan is taken.
    for _ in 0..<12 where !reception.picture.contains("الصورة الممسوحة") {
      reception.type("ز")
      if !reception.picture.contains("الصورة الممسوحة") { reception.press(.down) }
    }
    reception.press(.function(2))

    var director = try OfficerDesk(StagePeople.director, at: stage, size: Size(columns: 120, rows: 60))
    director.application.tray.scans = ["/home/file": content]
    director.jump(request.file.text)
    director.press(.function(7), .function(6))
    director.reads("100001-1-1.pdf")
    director.press(.function(3))
    director.reads("تُكتب مكشوفة", "المجلد + diwan-100001")
    try director.fill("المجلد", "/home/file")
    director.press(.function(2))
    #expect(director.message.contains("ليس هذا مجلدًا"))
    director.reads("المجلد + /home/file")
    #expect(director.application.tray.saved.isEmpty)
    try director.fill("المجلد", "/home/copies")
    director.press(.function(2))
    #expect(director.application.tray.saved == ["/home/copies/100001-1-1.pdf": content])
    let last = try stage.lastRecorded(request.file)
    #expect(last.map(\.event) == [.subject(.copyGiven(CopyGiven(request: nil, means: .file, scans: 1)))])
    director.reads("سُلّمت نسخة + في ملف · معها 1 من المرفقات")
  }

  @Test("where nothing was scanned the key says so; who gives no copies writes no scans")
  func noScans() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump(file.text)
    if director.picture.contains("السبب") { try director.sayWhy() }
    director.press(.function(7), .function(6), .function(3))
    #expect(director.message.contains("لا مرفقات في هذا الملف"))
    let reception = try stage.seat(StagePeople.reception)
    var tray = ScannerTray()
    #expect(throws: Refusal.notPermitted(.answerDataRequests)) {
      try tray.answer(.giveCopies(file, folder: "/home/copies"), by: reception)
    }
  }
}
