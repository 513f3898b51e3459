/// One event as it lies in the log: its metadata in clear, its data sealed when it is about somebody.
public struct SealedRecord: Hashable, Sendable {
  public let kind: String
  public let version: Int
  public let stream: String
  public let subject: String?
  public let clauses: [String]
  /// The JSON object when `subject` is nil, else the base64 text of nonce, ciphertext and tag.
  public let payload: ArraySlice<UInt8>
}
