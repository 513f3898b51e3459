import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage
import Testing

@Suite("What an erased person was told goes with them")
struct ErasedMessageTests {
  private static let words = "نأمل إحضار صك الطلاق الزمردي."

  /// A person who was told by telephone, whose second message waits, and whom a third one never reached.
  private func scene() throws -> ErasureTests.Scene {
    let scene = try ErasureTests.Scene()
    let stage = scene.stage
    try stage.submit(
      .file(scene.file, .correct([.identityExpiry: "2026-12-05"], reason: "اطُّلع على البطاقة", confirmed: [])),
      as: StagePeople.reception)
    for kind in [MessageKind.silentFile, .expiringDocument] {
      let draft = MessageDraft(
        topic: MessageTopic(kind), channel: "telephone", medium: .text, language: .arabic, subject: "ملفكم",
        words: Self.words)
      try stage.submit(.message(scene.file, .queue(draft)), as: StagePeople.reception)
    }
    _ = try stage.seat(StagePeople.reception).send(first(scene), limitSeconds: 30) { _ in
      MessageOutcome(exitStatus: 0)
    }
    return scene
  }

  private func first(_ scene: ErasureTests.Scene) -> CaseReference { CaseReference(file: scene.file, ordinal: 1) }
  private func second(_ scene: ErasureTests.Scene) -> CaseReference { CaseReference(file: scene.file, ordinal: 2) }

  @Test("with every key that is left neither the text nor the number can be read in the log, nor found in the index")
  func unreadable() throws {
    let scene = try scene()
    let office = try scene.stage.seat(StagePeople.founder)
    try office.catchUp()
    #expect(try readable(office).contains { $0.contains(Self.words) })
    _ = try scene.erase()
    try office.catchUp()
    let left = try readable(office)
    #expect(left.isEmpty == false)
    let number = "551000007"
    for trace in [Self.words, "الزمردي", number] { #expect(left.allSatisfy { !$0.contains(trace) }, "\(trace)") }
    let files = ["", "-wal"].compactMap {
      FileManager.default.contents(atPath: scene.stage.folder.indexPath + $0)
    }
    #expect(files.allSatisfy { $0.firstRange(of: Data(number.utf8)) == nil })
    #expect(try office.ledger.verify().problem == nil)
    guard case .messages(_, let page) = try scene.stage.ask(.messages(MessageQuestion(window: OfficeStage.everything)))
    else {
      Issue.record("the messages are told")
      return
    }
    #expect(page.total == 0)
  }

  /// Everything that the log says, opened with whatever keys there are.
  private func readable(_ office: StaffedOffice) throws -> [String] {
    var texts: [String] = []
    var reader = try office.ledger.commits()
    while let commit = try reader.next() {
      for record in commit.records {
        guard let data = try? commit.data(of: record, with: office.keyring) else { continue }
        texts.append(String(decoding: data, as: UTF8.self))
      }
    }
    return texts
  }

  @Test("from the decision on nothing is handed over, not even by an officer who had it on the screen")
  func queue() throws {
    let scene = try scene()
    let reception = try scene.stage.seat(StagePeople.reception)
    #expect(try reception.messagesToSend(by: [.text]) == [second(scene)])
    try scene.stage.submit(scene.decision, as: StagePeople.director)
    #expect(try reception.messagesToSend(by: [.text]) == [])
    #expect(
      refusal {
        _ = try reception.send(second(scene), limitSeconds: 30) { _ in
          Issue.record("nobody is told any more")
          return MessageOutcome(exitStatus: 0)
        }
      } == .subject(.erasureDecided))
    try scene.stage.submit(.subject(scene.file, .confirmErasure(typed: scene.file)), as: StagePeople.founder)
    #expect(try reception.messagesToSend(by: [.text]) == [])
    #expect(throws: (any Error).self) {
      _ = try reception.send(second(scene), limitSeconds: 30) { _ in
        Issue.record("nobody is told any more")
        return MessageOutcome(exitStatus: 0)
      }
    }
  }

  @Test("a masked file shows where its messages went as hidden as its telephone")
  func masked() throws {
    let scene = try scene()
    let sight = FileSight(showsNumbers: false, showsStudies: true)
    let file = try scene.stage.file(scene.file).masked(for: sight)
    let address = try #require(file.messages[0].attempts.first?.address)
    #expect(address.contains("551000007") == false)
    #expect(address.hasSuffix("0007"))
  }

  @Test("a clock set back neither loses an attempt's end nor sends twice: an officer is asked before anything new goes")
  func clockSetBack() throws {
    let scene = try scene()
    let stage = scene.stage
    let reception = try stage.seat(StagePeople.reception)
    var handedOver = 0
    let sent = try reception.send(second(scene), limitSeconds: 30) { _ in
      handedOver += 1
      stage.clock.pass(minutes: -600)
      return MessageOutcome(exitStatus: 75)
    }
    #expect(sent.result == .deferred)
    #expect(handedOver == 1)
    let message = try #require(try stage.file(scene.file).message(2))
    #expect(message.attempts.map(\.outcome) == [MessageOutcome(exitStatus: 75)])
    // By the wrong clock its time has not come; whoever hurries it is asked about the clock first.
    stage.clock.pass(minutes: -600)
    #expect(try reception.messagesToSend(by: [.text]) == [])
    do {
      _ = try reception.send(second(scene), limitSeconds: 30, hurried: true) { _ in
        handedOver += 1
        return MessageOutcome(exitStatus: 0)
      }
      Issue.record("the clock is doubtful")
    } catch Refusal.clockDoubtful {
      #expect(handedOver == 1)
    }
    stage.clock.pass(minutes: 1_205)
    #expect(try reception.messagesToSend(by: [.text]) == [second(scene)])
  }
}
