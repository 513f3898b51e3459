public import Calendars

/// A signed note of how far a log had got: whoever keeps a copy can show later that nothing before it was changed or cut
/// off.
///
/// It is one line of text:
///
///     diwan checkpoint 1 log <32 hex> commit 1000 at 2026-11-22T08:15:30.123Z head <64 hex> bytes 481223 key <64 hex> named 1 signature <128 hex>
///
/// `head` is the hash of that commit, `at` its time, `bytes` the length of all segments up to its end, `named` the commit
/// that names the key; the signature (Ed25519) covers all that stands before the word.
public struct Checkpoint: Hashable, Sendable {
  static let formatVersion = 1
  public let log: LogIdentifier
  /// The last commit that it covers.
  public let number: Int
  /// When that commit was made.
  public let at: Moment
  public let head: LogHash
  /// Bytes of all segments up to the end of that commit, headers included.
  public let byteCount: Int
  public let key: SigningKey
  /// The commit that names the key.
  public let keyNumber: Int
  let signature: [UInt8]

  init(
    log: LogIdentifier, number: Int, at: Moment, head: LogHash, byteCount: Int, keyNumber: Int,
    signedBy signer: CheckpointSigner
  ) {
    self.log = log
    self.number = number
    self.at = at
    self.head = head
    self.byteCount = byteCount
    self.keyNumber = keyNumber
    key = signer.publicKey
    signature = signer.signature(
      of: Self.statement(log, number, at, head, byteCount, signer.publicKey, keyNumber))
  }

  /// Reads a line without its line feed; nil where it is not in the one form that there is.
  public init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 19, words[0] == "diwan", words[1] == "checkpoint", words[2] == String(Self.formatVersion),
      let log = LogIdentifier(hexadecimal: words[4]), let number = Int(words[6]), number > 0,
      let at = Moment(iso: words[8]), let head = LogHash(hexadecimal: words[10]), let byteCount = Int(words[12]),
      byteCount > 0, let key = SigningKey(hexadecimal: words[14]), let keyNumber = Int(words[16]), keyNumber > 0,
      let signature = Hexadecimal.decode(Array(words[18].utf8)), signature.count == 64
    else { return nil }
    self.log = log
    self.number = number
    self.at = at
    self.head = head
    self.byteCount = byteCount
    self.key = key
    self.keyNumber = keyNumber
    self.signature = signature
    guard self.line == line else { return nil }
  }

  /// The line without its line feed.
  public var line: String {
    statement + " signature " + String(decoding: Hexadecimal.encode(signature), as: UTF8.self)
  }

  /// Whether the signature is by the key that the note itself names; only the log tells whose key that is.
  public var isSigned: Bool { key.confirms(signature, of: statement) }

  public var mark: PaperMark { PaperMark(number: number, head: head) }

  private var statement: String { Self.statement(log, number, at, head, byteCount, key, keyNumber) }

  private static func statement(
    _ log: LogIdentifier, _ number: Int, _ at: Moment, _ head: LogHash, _ byteCount: Int, _ key: SigningKey,
    _ keyNumber: Int
  ) -> String {
    "diwan checkpoint \(formatVersion) log \(log.hexadecimal) commit \(number) at \(at.iso) "
      + "head \(head.hexadecimal) bytes \(byteCount) key \(key.hexadecimal) named \(keyNumber)"
  }
}
