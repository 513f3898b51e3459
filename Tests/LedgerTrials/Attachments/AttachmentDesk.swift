import Calendars
import CaseLedger
import Casework

/// An officer's process that takes and removes attachments as the office does, on one disk with the log.
struct AttachmentDesk {
  static let subject = "file-100001"
  let ledger: Ledger
  let store: AttachmentStore
  let keyring: Keyring
  let now: Moment

  init(on storage: any LogStorage, keyring: Keyring, now: Moment) throws {
    var options = LedgerOptions.segments(of: 3_000)
    options.lockTimeoutMilliseconds = 0
    ledger = try Ledger.open(on: storage, at: now, options: options)
    store = AttachmentStore(on: storage, of: ledger.log)
    self.keyring = keyring
    self.now = now
  }

  /// Seals a content and has an event tell of it.
  /// - Returns: its digest, once the event is acknowledged.
  func take(_ content: [UInt8]) throws -> String {
    var rest = content[...]
    let staged = try store.stage(for: Self.subject, keyring: keyring) { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    do {
      try record(.kept(AttachmentKept(digest: staged.digest, byteCount: staged.sealedByteCount))) {
        try store.publish(staged)
      }
    } catch LedgerError.fateUnknown(let number, let failure) {
      throw LedgerError.fateUnknown(number: number, failure)
    } catch {
      store.discard(staged)
      throw error
    }
    return staged.digest
  }

  func remove(_ digest: String) throws {
    try record(.removed(AttachmentDestroyed(digest: digest)))
    try? store.remove([digest])
  }

  private func record(_ event: AttachmentEvent, after act: () throws -> Void = {}) throws {
    let record = try EventCodec().record(
      of: StreamEvent(.attachments(FileNumber(100_001)), .attachment(event)), clauses: [])
    _ = try ledger.commit(officer: "reception", at: now, keyring: nil) { _ in
      try act()
      return [record]
    }
  }
}
