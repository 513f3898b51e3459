import Casework
import Desk
import Foundation
import Glibc
import Office
import OfficeStage
import Testing

@Suite("What was typed and not saved")
struct DraftTests {
  private static let texts = ["name": "أحمد محمد العتيبي", "mobile": "0551000001"]

  @Test("is kept sealed, under the officer's name, and offered again after a new sign-in")
  func sealed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.reception)
    let kept = desk.perform(.saveDraft(id: "register", texts: Self.texts))
    #expect(kept == .drafts([DraftView(id: "register", savedAt: stage.clock.now, texts: Self.texts)]))
    #expect(stage.drafts.names() == ["reception~register"])
    let bytes = try #require(stage.drafts.read("reception~register"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("أحمد"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("0551000001"))
    let anew = try stage.signIn(StagePeople.reception)
    #expect(try anew.answer(.home).home?.drafts.map(\.texts) == [Self.texts])
  }

  @Test("is told of as not kept where the disk is full, in words as of every other file")
  func fullDisk() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let site = stage.site()
    let desk = try OfficeDoor(
      to: OfficeSite(
        location: site.location, log: site.log, keys: site.keys, drafts: FullDrafts(), files: site.files,
        attempts: site.attempts, indexPath: site.indexPath, scryptCost: site.scryptCost), clock: stage.time
    ).signIn(Credentials(officer: StagePeople.reception.id, passphrase: StagePeople.passphrase))
    #expect(
      desk.perform(.saveDraft(id: "register", texts: Self.texts))
        == .failed(Failure(.notSaved, facts: .disk(errorNumber: 28, number: nil))))
  }

  @Test("is the officer's own: a colleague does not see it, even where they save under the same name")
  func own() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.reception)
    let other = try stage.seat(StagePeople.secondReception)
    _ = desk.perform(.saveDraft(id: "register", texts: Self.texts))
    #expect(try other.answer(.drafts) == .drafts([]))
    _ = other.perform(.saveDraft(id: "register", texts: ["name": "سعد"]))
    #expect(other.perform(.dropDraft(id: "register")) == .drafts([]))
    #expect(
      try desk.answer(.drafts) == .drafts([DraftView(id: "register", savedAt: stage.clock.now, texts: Self.texts)]))
  }

  @Test("is replaced by the newer text, and listed newest first")
  func replaced() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.reception)
    _ = desk.perform(.saveDraft(id: "register", texts: Self.texts))
    stage.clock.pass(minutes: 1)
    _ = desk.perform(.saveDraft(id: "correct/100001", texts: ["reason": "خطأ"]))
    stage.clock.pass(minutes: 1)
    guard case .drafts(let drafts) = desk.perform(.saveDraft(id: "register", texts: ["name": "سعد"])) else {
      Issue.record("drafts are not answered")
      return
    }
    #expect(drafts.map(\.id) == ["register", "correct/100001"])
    #expect(drafts.map(\.texts) == [["name": "سعد"], ["reason": "خطأ"]])
  }

  @Test("is dropped once the command is durable, and stays where it is refused")
  func dropped() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.reception)
    _ = desk.perform(.saveDraft(id: "register", texts: Self.texts))
    var entry = StagePeople.person(at: .kadi)
    entry[.mobile] = "12"
    _ = desk.perform(.submit(Submission(.file(nil, .register(entry, confirmed: [])), draft: "register")))
    #expect(stage.drafts.names() == ["reception~register"])
    entry = StagePeople.person(at: .kadi)
    _ = desk.perform(.submit(Submission(.file(nil, .register(entry, confirmed: [])), draft: "register")))
    #expect(stage.drafts.names() == [])
  }

  @Test("one that cannot be opened is left alone and hides no other")
  func unreadable() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let desk = try stage.seat(StagePeople.reception)
    stage.drafts.write([1, 2, 3], to: "reception~visit~100001")
    _ = desk.perform(.saveDraft(id: "register", texts: Self.texts))
    #expect(try desk.answer(.home).home?.drafts.map(\.id) == ["register"])
    #expect(stage.drafts.names().count == 2)
  }

  @Test("on a disk, what a killed desk left half written is no draft, and goes with the next erasure")
  func unfinished() throws {
    let folder = StageFolder()
    let drafts = FolderDrafts(folder: folder.path + "/drafts")
    try drafts.write([1, 2, 3], to: "huda~register")
    try drafts.write([4], to: "huda~visit")
    let left = folder.path + "/drafts/huda~note.new"
    try Data([5, 6]).write(to: URL(filePath: left))
    #expect(try drafts.names().sorted() == ["huda~register", "huda~visit"])
    try drafts.removeUnfinished()
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(try drafts.read("huda~register") == [1, 2, 3])
  }

  @Test("the copy for a person holds what was typed for their file, by whomever, and nothing that was for another's")
  func copy() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let neighbour = try stage.register("هند سالم المطيري", serial: 2)
    let (own, others) = ("visit/" + file.text, "visit/" + neighbour.text)
    for officer in [StagePeople.reception, StagePeople.secondReception] {
      _ = try stage.seat(officer).perform(.saveDraft(id: own, texts: ["purpose": "استفسار"]))
      _ = try stage.seat(officer).perform(.saveDraft(id: others, texts: ["purpose": "عن جارتها"]))
    }
    guard case .copy(let view) = try stage.ask(.copy(file), as: StagePeople.director) else {
      Issue.record("the copy is not given")
      return
    }
    #expect(view.drafts.map(\.id) == [own, own])
  }
}

/// Drafts on a disk that takes no more.
private struct FullDrafts: DraftStorage {
  func names() -> [String] { [] }
  func read(_ name: String) -> [UInt8]? { nil }
  func write(_ bytes: [UInt8], to name: String) throws { throw DraftFailure(errorNumber: ENOSPC) }
  func remove(_ name: String) {}
  func removeUnfinished() {}
}
