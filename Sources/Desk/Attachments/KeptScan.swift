public import Casework

/// A scan that is kept with a file, by its place there.
public struct KeptScan: Hashable, Sendable {
  public var reference: AttachmentReference
  public var attachment: Attachment

  public init(_ reference: AttachmentReference, _ attachment: Attachment) {
    self.reference = reference
    self.attachment = attachment
  }

  /// The name of its file where it is written in clear.
  public var fileName: String { reference.fileName + "." + attachment.taken.format.fileExtension }
}

extension AttachmentReference {
  /// `100234/1/2`: file, request, scan.
  public var text: String { request.text + "/" + String(attachment) }

  /// Its reference as a file's name without an ending, which tells no more than the number.
  public var fileName: String { text.replacing("/", with: "-") }
}

extension BeneficiaryFile {
  /// The scans that are kept with the file, in the order of their taking.
  public var keptScans: [KeptScan] {
    keptAttachments.map { request, attachment in
      KeptScan(AttachmentReference(CaseReference(file: id, ordinal: request), attachment: attachment.id), attachment)
    }
  }
}

extension CopyView {
  /// The scans that go with the copy, those of merged files last.
  public var scans: [KeptScan] { view.file.keptScans + merged.flatMap(\.scans) }
}
