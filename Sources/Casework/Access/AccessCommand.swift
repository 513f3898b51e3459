/// What an officer asks for so that they may see something.
public enum AccessCommand: Hashable, Sendable {
  /// Opens a file to read it; the reason is asked for where it is not the officer's own work.
  case readFile(FileNumber, ReadingReason?, note: String?)
  /// Shows the masked fields of a file in full.
  case showFields(FileNumber)
  /// Opens a scan, which shows whatever stands on the paper.
  case openAttachment(AttachmentReference, AttachmentOpened.Means)

  var permission: Permission {
    switch self {
    case .readFile: .readFiles
    case .showFields, .openAttachment: .showMaskedFields
    }
  }

  public var file: FileNumber {
    switch self {
    case .readFile(let number, _, _), .showFields(let number): number
    case .openAttachment(let reference, _): reference.request.file
    }
  }
}
