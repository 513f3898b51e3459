import Crypto
import FoundationEssentials

/// The place that a record's seal is bound to: moved to another log, commit, subject or kind, it does not open.
struct RecordSeal {
  let log: LogIdentifier
  let number: Int
  let subject: String
  let kind: String

  func seal(_ data: [UInt8], with key: SubjectKey, nonce: AES.GCM.Nonce) -> Data {
    SealedBytes.data(data, with: key.symmetric, context: context, nonce: nonce)
  }

  func open(_ sealed: [UInt8], with key: SubjectKey) -> [UInt8]? {
    SealedBytes.open(sealed, with: key.symmetric, context: context)
  }

  /// Log (16 bytes), number (8 bytes, most significant first), subject, a zero byte, kind.
  private var context: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    log.append(to: &bytes)
    withUnsafeBytes(of: UInt64(number).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: subject.utf8)
    bytes.append(0)
    bytes.append(contentsOf: kind.utf8)
    return bytes
  }
}
