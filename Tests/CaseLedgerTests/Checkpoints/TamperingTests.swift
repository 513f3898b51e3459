import Calendars
import Crypto
import Foundation
import Testing

@testable import CaseLedger

/// What somebody can do who may write everything in the log's folder, the checkpoints beside it included, and has no key.
@Suite("Tampering is refused against an anchor that left the machine")
struct TamperingTests {
  private let signed: SignedLog
  private let note: Anchor
  private let paper: Anchor

  init() throws {
    signed = try SignedLog(withCommits: 12)
    let checkpoint = try signed.keep()
    note = .checkpoint(checkpoint)
    paper = .paper(checkpoint.mark)
    for number in 13...15 { try signed.ledger.note("note \(number)") }
  }

  /// The log as a forger would leave it: the same identity, every hash computed anew, and no checkpoint to gainsay it.
  private func forge(_ texts: [String], keyring: Keyring? = nil) throws {
    let forged = try SignedLog(withCommits: 0, keyring: keyring ?? signed.keyring)
    for text in texts { try forged.ledger.note(text) }
    signed.disk[firstSegment] = forged.disk[firstSegment]
    signed.disk[checkpointFile] = nil
  }

  private func expectRefusal(_ cause: AnchorDispute.Cause, sourceLocation: SourceLocation = #_sourceLocation) throws {
    signed.disk[checkpointFile] = nil
    for anchor in [note, paper] {
      let report = try signed.verified(against: anchor)
      #expect(!report.ok, sourceLocation: sourceLocation)
      #expect(report.disputes.map(\.cause) == [cause], sourceLocation: sourceLocation)
      #expect(report.disputes.map(\.isAnchor) == [true], sourceLocation: sourceLocation)
      #expect(report.anchors == 0, sourceLocation: sourceLocation)
    }
  }

  @Test("the log as it was agrees with its anchors, long after they were made")
  func untouched() throws {
    for anchor in [note, paper] {
      let report = try signed.verified(against: anchor)
      #expect(report.ok)
      #expect(report.commits == 15)
      #expect(report.anchors == 1)
      #expect(report.checkpoints == 1)
    }
  }

  @Test("a commit taken out")
  func deleted() throws {
    signed.lines.remove(at: 7)
    try expectRefusal(.shorter)
  }

  @Test("two commits exchanged")
  func swapped() throws {
    signed.lines.swapAt(6, 7)
    try expectRefusal(.shorter)
  }

  @Test("a commit's words changed, its checksum put right")
  func edited() throws {
    let other = try SignedLog(withCommits: 0, keyring: signed.keyring)
    for number in 2...12 { try other.ledger.note(number == 7 ? "never was" : "note \(number)") }
    signed.lines[7] = other.lines[7]
    try expectRefusal(.shorter)
  }

  @Test("the end cut off, which the chain alone cannot show")
  func truncated() throws {
    signed.lines = Array(signed.lines.prefix(11))
    signed.disk[checkpointFile] = nil
    #expect(try signed.verified().ok, "a chain that ends early is a chain")
    try expectRefusal(.shorter)
  }

  @Test("the whole chain computed again without the key, with another word in it")
  func recomputed() throws {
    try forge((2...15).map { $0 == 7 ? "never was" : "note \($0)" })
    #expect(try signed.verified().ok, "the forged chain is whole in itself")
    try expectRefusal(.differs)
  }

  @Test("the whole chain computed again with a key of the forger's, who signs a checkpoint of it")
  func recomputedAndSigned() throws {
    let stranger = try MemoryKeyStore().create(firstOfficer: "x", passphrase: "y", cost: cheapCost)
    let forged = try SignedLog(withCommits: 15, keyring: stranger)
    let forgedNote = try forged.keep()
    signed.disk[firstSegment] = forged.disk[firstSegment]
    try expectRefusal(.differs)

    // The true log refuses the forger's note in turn.
    let whole = try SignedLog(withCommits: 15, keyring: signed.keyring)
    let report = try whole.verified(against: .checkpoint(forgedNote))
    #expect(report.disputes.map(\.cause) == [.differs])
  }

  @Test("a note of the right commit by a wrong key")
  func wrongKey() throws {
    let honest = try #require(checkpoint)
    let key = Curve25519.Signing.PrivateKey()
    let forgedKey = key.publicKey.rawRepresentation.map { String(format: "%02x", $0) }.joined()
    let line = honest.line.replacing(honest.key.hexadecimal, with: forgedKey)
    let altered = try #require(Checkpoint(line: line))
    #expect(!altered.isSigned)
    #expect(try signed.verified(against: .checkpoint(altered)).disputes.map(\.cause) == [.wrongKey])

    // Everything in it is true, and it is signed; only the log says that the key is nobody's.
    let statement = try #require(line.ranges(of: " signature ").first.map { String(line[..<$0.lowerBound]) })
    let signature = try key.signature(for: Data(statement.utf8)).map { String(format: "%02x", $0) }.joined()
    let forged = try #require(Checkpoint(line: statement + " signature " + signature))
    #expect(forged.isSigned)
    #expect(try signed.verified(against: .checkpoint(forged)).disputes.map(\.cause) == [.wrongKey])
  }

  @Test("a note of the right key that says something else than was signed")
  func changedNote() throws {
    let honest = try #require(checkpoint)
    let line = honest.line.replacing(honest.at.iso, with: "2026-11-21T09:00:00.000Z")
    let altered = try #require(Checkpoint(line: line))
    #expect(altered != honest && !altered.isSigned)
    #expect(try signed.verified(against: .checkpoint(altered)).disputes.map(\.cause) == [.wrongKey])
    // Beside the log it is no checkpoint: damage before a true one, and what a crash left behind the last.
    signed.disk[checkpointFile] = Array((line + "\n" + honest.line + "\n").utf8)
    #expect(try signed.verified().disputes == [AnchorDispute(.unreadable, number: 1, isAnchor: false)])
    signed.disk[checkpointFile] = Array((line + "\n").utf8)
    #expect(try signed.verified().checkpoints == 0)
  }

  @Test("a note by the office's own key that tells another length, or not the commit that named the key to it")
  func falseNote() throws {
    let honest = try #require(checkpoint)
    let signer = try signed.keyring.signer()
    let naming = try signed.keyring.signerRecord()
    _ = try signed.ledger.commit(officer: "admin", at: try moment(), keyring: nil) { _ in [naming] }
    func causes(byteCount: Int? = nil, keyNumber: Int? = nil) throws -> [AnchorDispute.Cause] {
      let note = Checkpoint(
        log: honest.log, number: honest.number, at: honest.at, head: honest.head,
        byteCount: byteCount ?? honest.byteCount, keyNumber: keyNumber ?? honest.keyNumber, signedBy: signer)
      #expect(note.isSigned)
      return try signed.verified(against: .checkpoint(note)).disputes.map(\.cause)
    }
    #expect(try causes() == [])
    #expect(try causes(byteCount: honest.byteCount - 1) == [.differs])
    // Commit 2 names no key; commit 16 does, after all that the note is to vouch for.
    #expect(try causes(keyNumber: 2) == [.wrongKey])
    #expect(try causes(keyNumber: 16) == [.wrongKey])
  }

  @Test("a note that was kept elsewhere agrees with the log though none lies beside the log any more")
  func keptElsewhereAlone() throws {
    let honest = try #require(checkpoint)
    signed.disk[checkpointFile] = nil
    let report = try signed.verified(against: .checkpoint(honest))
    #expect(report.ok)
    #expect(report.anchors == 1)
  }

  @Test("a note of another office's log")
  func otherLog() throws {
    let other = try SignedLog(withCommits: 12, log: LogIdentifier())
    let report = try signed.verified(against: .checkpoint(try other.keep()))
    #expect(report.disputes.map(\.cause) == [.otherLog])
  }

  @Test("checkpoints beside the log are checked even when no anchor is given")
  func besideTheLog() throws {
    let lines = try #require(signed.disk[checkpointFile])
    try forge((2...15).map { $0 == 7 ? "never was" : "note \($0)" })
    signed.disk[checkpointFile] = lines
    let report = try signed.verified()
    #expect(report.problem == nil)
    #expect(report.disputes == [AnchorDispute(.differs, number: 12, isAnchor: false)])

    signed.disk[checkpointFile] = Array("not a checkpoint\n".utf8) + lines
    #expect(try signed.verified().disputes.contains(AnchorDispute(.unreadable, number: 1, isAnchor: false)))
  }

  private var checkpoint: Checkpoint? {
    if case .checkpoint(let checkpoint) = note { checkpoint } else { nil }
  }
}
