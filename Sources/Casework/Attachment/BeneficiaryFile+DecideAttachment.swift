extension BeneficiaryFile {
  func attachmentEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [CaseEvent] {
    switch command {
    case .takeAttachment(let scan, let sealedByteCount):
      try demandAttachable(request: scan.request, document: scan.document, in: context)
      try context.demandSize(scan.byteCount)
      var taken = scan
      taken.attachment = (request(scan.request)?.attachments.last?.id ?? 0) + 1
      taken.title = nonEmpty(scan.title)
      return [
        .request(.attachmentTaken(taken)),
        .attachment(.kept(AttachmentKept(digest: scan.digest, byteCount: sealedByteCount))),
      ]
    case .removeAttachment(let ordinal, let id, let reason):
      let kept = try keptAttachment(id, of: ordinal)
      guard hold == nil else { throw .attachmentHeld }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return [
        .request(.attachmentRemoved(AttachmentRemoved(request: ordinal, attachment: id, reason: reason))),
        .attachment(.removed(AttachmentDestroyed(digest: kept.taken.digest))),
      ]
    default: return []
    }
  }

  /// Whether a scan of a document can be taken at all, before anything of it is read.
  /// - Throws: the fact that stands against it.
  public func demandAttachable(to request: Int, document: String, in context: DecisionContext) throws(Refusal) {
    try context.demand(.checkDocuments)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    do { try demandAttachable(request: request, document: document, in: context) } catch { throw .request(error) }
  }

  private func demandAttachable(
    request ordinal: Int, document: String, in context: DecisionContext
  ) throws(RequestRefusal) {
    _ = try rule(for: document, of: live(ordinal), in: context)
    guard let kind = context.profile.document(document) else { throw .documentNotAsked(document) }
    guard context.profile.mayKeepCopy(of: kind) else { throw .copyOfIdentityRefused(document) }
  }

  /// A scan whose content is there.
  func keptAttachment(_ id: Int, of ordinal: Int) throws(RequestRefusal) -> Attachment {
    guard let request = request(ordinal) else { throw .requestUnknown(ordinal) }
    guard let attachment = request.attachment(id) else { throw .attachmentUnknown(id) }
    guard attachment.isKept else { throw .attachmentRemoved(id) }
    return attachment
  }
}

extension Profile {
  /// Whether a copy of such a document may be kept.
  public func mayKeepCopy(of kind: DocumentKind) -> Bool { !kind.isIdentity || attachmentRule.keepsIdentityCopies }
}

extension DecisionContext {
  /// - Throws: `RequestRefusal.attachmentTooLarge`.
  public func demandSize(_ byteCount: Int) throws(RequestRefusal) {
    let limit = profile.attachmentRule.largestByteCount
    guard byteCount <= limit else { throw .attachmentTooLarge(byteCount: byteCount, limit: limit) }
  }
}
