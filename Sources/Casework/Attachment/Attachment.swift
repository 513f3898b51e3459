public import Calendars

/// A scan that is kept with a document of a request.
public struct Attachment: Hashable, Sendable, Identifiable {
  /// 1 for the first of the request; no number is used again.
  public var id: Int
  public var taken: AttachmentTaken
  public var takenAt: Moment
  public var takenBy: OfficerID
  /// Why it was removed; its content is gone then.
  public var removal: Recorded<String>?

  public var isKept: Bool { removal == nil }

  init(_ taken: AttachmentTaken, by recorded: RecordedEvent) {
    id = taken.attachment
    self.taken = taken
    takenAt = recorded.at
    takenBy = recorded.officer
  }
}

/// One scan of an office: the request that it belongs to, and its number there.
public struct AttachmentReference: Hashable, Sendable {
  public var request: CaseReference
  public var attachment: Int

  public init(_ request: CaseReference, attachment: Int) {
    self.request = request
    self.attachment = attachment
  }
}

extension ServiceRequest {
  /// The scans that are kept, of one document where it is named.
  public func keptAttachments(of document: String? = nil) -> [Attachment] {
    attachments.filter { $0.isKept && (document == nil || $0.taken.document == document) }
  }

  public func attachment(_ id: Int) -> Attachment? { attachments.first { $0.id == id } }
}

extension BeneficiaryFile {
  /// Every scan that is kept with the file's requests, in the order of their taking.
  public var keptAttachments: [(request: Int, attachment: Attachment)] {
    requests.flatMap { request in request.keptAttachments().map { (request.id, $0) } }
  }
}
