import Calendars
import CaseLedger

/// What an officer was told of attachments, and what has to be true of it ever after.
struct AttachmentPromises {
  /// Contents by digest that were acknowledged and not removed since.
  private(set) var kept: [String: [UInt8]] = [:]
  /// Digests whose removal was asked for: they may be there or not, until it is acknowledged.
  private var leaving: Set<String> = []

  mutating func acknowledge(_ digest: String, _ content: [UInt8]) { kept[digest] = content }
  mutating func leave(_ digest: String) {
    kept[digest] = nil
    leaving.insert(digest)
  }

  /// Every kept one opens as it was taken; whatever the log tells of is there and whole; what is left over can be
  /// cleared and nothing else goes with it.
  /// - Throws: `Violation`.
  func check(_ desk: AttachmentDesk) throws {
    let log = try desk.ledger.verify()
    guard log.ok else { throw Violation.doesNotVerify }
    let found = try desk.store.survey(log.attachments, upTo: log.end, of: desk.ledger)
    // Of a removal that nobody was told of the file may be gone before its event is known to be kept.
    guard found.damaged.isEmpty, found.missing.allSatisfy(leaving.contains) else {
      throw Violation.attachmentLost((found.damaged + found.missing).joined(separator: " "))
    }
    _ = try desk.ledger.clearLeftovers(
      found.leftovers, of: desk.store, log.attachments, upTo: log.end, at: desk.now)
    for (digest, content) in kept {
      var opened: [UInt8] = []
      do {
        try desk.store.open(digest, of: AttachmentDesk.subject, keyring: desk.keyring) { opened += $0 }
      } catch {
        throw Violation.attachmentLost("\(digest): \(error)")
      }
      guard opened == content else { throw Violation.attachmentLost(digest) }
    }
    let again = try desk.store.survey(log.attachments, upTo: log.end, of: desk.ledger)
    guard again.leftovers.isEmpty else { throw Violation.attachmentLeftOver(again.leftovers.joined(separator: " ")) }
  }
}
