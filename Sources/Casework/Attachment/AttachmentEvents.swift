/// A scan was taken and sealed for a document of a request.
public struct AttachmentTaken: Codable, Hashable, Sendable {
  public var request: Int
  /// 1 for the first of the request.
  public var attachment: Int
  public var document: String
  public var format: AttachmentFormat
  /// Bytes of the scan as it was taken.
  public var byteCount: Int
  /// SHA-256 of what was sealed, in 64 hexadecimal digits: the name under which it is kept.
  public var digest: String
  /// What the officer calls it; nil where the document's name says enough.
  public var title: String?

  public init(
    request: Int, attachment: Int, document: String, format: AttachmentFormat, byteCount: Int, digest: String,
    title: String?
  ) {
    self.request = request
    self.attachment = attachment
    self.document = document
    self.format = format
    self.byteCount = byteCount
    self.digest = digest
    self.title = title
  }
}

/// A scan was removed from a request, with the reason; its content is destroyed.
public struct AttachmentRemoved: Codable, Hashable, Sendable {
  public var request: Int
  public var attachment: Int
  public var reason: String

  public init(request: Int, attachment: Int, reason: String) {
    self.request = request
    self.attachment = attachment
    self.reason = reason
  }
}

/// What sealed files the office keeps, in clear and without a word of what is in them, so that they can be counted and
/// checked by whoever holds no key.
public enum AttachmentEvent: Hashable, Sendable {
  case kept(AttachmentKept)
  case removed(AttachmentDestroyed)
}

/// A sealed file is kept from here on.
public struct AttachmentKept: Codable, Hashable, Sendable {
  /// SHA-256 of the sealed file in 64 hexadecimal digits.
  public var digest: String
  /// Bytes of the sealed file.
  public var byteCount: Int

  public init(digest: String, byteCount: Int) {
    self.digest = digest
    self.byteCount = byteCount
  }
}

/// A sealed file is no longer to be kept.
public struct AttachmentDestroyed: Codable, Hashable, Sendable {
  public var digest: String

  public init(digest: String) {
    self.digest = digest
  }
}
