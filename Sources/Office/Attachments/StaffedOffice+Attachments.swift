import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  var attachmentStore: AttachmentStore { AttachmentStore(on: site.files, of: ledger.log) }

  /// Seals a scan and keeps it with a document of a request; durable when it returns.
  ///
  /// What stands against it is found before a byte is written, as far as it can be known then; the scan itself is not
  /// touched.
  /// - Throws: `Refusal` where a fact stands against it, `Failure` where the machine does; then nothing is left of it.
  public func takeAttachment(_ order: AttachmentOrder, from source: some AttachmentSource) throws -> Receipt {
    do {
      try catchUp()
      try demandAttachable(order)
      var source = source
      let (format, staged) = try seal(&source, for: order)
      let taken = AttachmentTaken(
        request: order.request.ordinal, attachment: 0, document: order.document, format: format,
        byteCount: staged.byteCount, digest: staged.digest, title: order.title)
      return try submit(taken, staged, order)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Failure(error)
    }
  }

  private func demandAttachable(_ order: AttachmentOrder) throws {
    let file = try file(order.request.file)
    try file.demandAdmission(of: officer)
    try file.demandNotLeaving()
    try file.demandAttachable(to: order.request.ordinal, document: order.document, in: context())
  }

  private func seal(
    _ source: inout some AttachmentSource, for order: AttachmentOrder
  ) throws -> (AttachmentFormat, StagedAttachment) {
    var beginning = try source.read(AttachmentFormat.headByteCount)
    let format: AttachmentFormat
    do {
      format = try AttachmentFormat.recognised(in: beginning)
    } catch {
      throw Refusal.request(.attachmentForeign(error))
    }
    var byteCount = beginning.count
    let context = context()
    let staged = try attachmentStore.stage(for: order.request.file.stream.name, keyring: keyring) { wanted in
      let more = try source.read(wanted - beginning.count)
      byteCount += more.count
      do throws(RequestRefusal) { try context.demandSize(byteCount) } catch { throw Refusal.request(error) }
      defer { beginning = [] }
      return beginning + more
    }
    return (format, staged)
  }

  /// A scan that is taken a second time is no second paper; one whose first copy cannot be read is taken anew.
  private func demandNew(_ staged: StagedAttachment, _ order: AttachmentOrder) throws {
    let kept = try file(order.request.file).request(order.request.ordinal)?.keptAttachments(of: order.document) ?? []
    let same = kept.first { attachment in
      attachment.taken.byteCount == staged.byteCount
        && (try? attachmentStore.holds(
          attachment.taken.digest, theContentOf: staged, of: order.request.file.stream.name, keyring: keyring)) == true
    }
    if let same { throw Refusal.request(.attachmentKept(same.id)) }
  }

  private func submit(
    _ taken: AttachmentTaken, _ staged: StagedAttachment, _ order: AttachmentOrder
  ) throws -> Receipt {
    self.staged = staged
    defer { self.staged = nil }
    let command = RequestCommand.takeAttachment(taken, sealedByteCount: staged.sealedByteCount)
    do {
      try demandNew(staged, order)
      return try submit(Submission(.request(order.request.file, command), basedOn: order.basedOn))
    } catch {
      // The event may be on the disk all the same; without one it is a leftover that a check finds.
      if (error as? Failure)?.code != .fateUnknown { attachmentStore.discard(staged) }
      throw error
    }
  }

  /// Gives what was sealed its name before the event is written that tells of it; the ledger's lock is held.
  func publishStaged(for decided: [StreamEvent]) throws {
    for case .attachment(.kept(let kept)) in decided.map(\.event) {
      guard let staged, staged.digest == kept.digest, staged.sealedByteCount == kept.byteCount else {
        throw Failure(.attachmentMissing, detail: String(kept.digest.prefix(16)))
      }
      try attachmentStore.publish(staged)
    }
  }

  /// Destroys what the ledger tells is no longer kept; what cannot be destroyed now, a check finds.
  func removeAttachments(by events: [RecordedEvent]) {
    var digests: [String] = []
    for case .attachment(.removed(let removed)) in events.map(\.event) { digests.append(removed.digest) }
    try? attachmentStore.remove(digests)
  }

  /// Opens a scan, which counts as a reading and is on the disk as one before a byte is given out.
  ///
  /// What was given out holds only once this returns.
  /// - Parameter give: takes the scan piece by piece.
  public func openAttachment(
    _ reference: AttachmentReference, by means: AttachmentOpened.Means,
    giving give: (_ piece: [UInt8]) throws -> Void
  ) throws {
    do {
      try catchUp()
      let command = AccessCommand.openAttachment(reference, means)
      if try isNoted { _ = try submit(Submission(.access(command))) }
      let file = try file(reference.request.file)
      try file.demandAdmission(of: officer)
      guard let attachment = file.request(reference.request.ordinal)?.attachment(reference.attachment) else {
        throw Refusal.request(.attachmentUnknown(reference.attachment))
      }
      try readAttachment(attachment, of: file.id, giving: give)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Failure(error)
    }
  }

  /// The scan of a file in clear; whoever asks notes that it was opened, or what else is done with it.
  func readAttachment(
    _ attachment: Attachment, of file: FileNumber, giving give: ([UInt8]) throws -> Void
  ) throws {
    try attachmentStore.open(attachment.taken.digest, of: file.stream.name, keyring: keyring, giving: give)
  }
}
