/// The opaque number of a file; it tells nothing about the person and may stand in a QR code.
public struct FileNumber: Hashable, Sendable, Comparable, Codable {
  public let value: Int

  public init(_ value: Int) {
    self.value = value
  }

  /// A number as typed or scanned, or nil.
  public init?(text: String) {
    let compact = TypedNumber.compact(text)
    guard (1...9).contains(compact.utf8.count), compact.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(compact), value > 0
    else { return nil }
    self.value = value
  }

  /// The first number that an office gives.
  public static let first = FileNumber(100_001)

  public var text: String { String(value) }
  public var next: FileNumber { FileNumber(value + 1) }
  public var stream: StreamID { .file(self) }

  public static func < (left: FileNumber, right: FileNumber) -> Bool { left.value < right.value }

  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// The number of a committee's session.
public struct SessionNumber: Hashable, Sendable, Comparable, Codable {
  public let value: Int

  public init(_ value: Int) {
    self.value = value
  }

  public var text: String { String(value) }
  public var stream: StreamID { .session(self) }

  public static func < (left: SessionNumber, right: SessionNumber) -> Bool { left.value < right.value }

  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// One request of a file, or one referral: the file and an ordinal within it, written `100234/2`.
public struct CaseReference: Hashable, Sendable, Comparable, Codable {
  public var file: FileNumber
  /// 1 for the first of the file.
  public var ordinal: Int

  public init(file: FileNumber, ordinal: Int) {
    self.file = file
    self.ordinal = ordinal
  }

  /// As an officer types it, with digits of any kind.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let file = FileNumber(text: parts[0]), let ordinal = Int(TypedNumber.compact(parts[1]))
    else { return nil }
    self.init(file: file, ordinal: ordinal)
  }

  public var text: String { file.text + "/" + String(ordinal) }

  public static func < (left: CaseReference, right: CaseReference) -> Bool {
    (left.file, left.ordinal) < (right.file, right.ordinal)
  }
}
