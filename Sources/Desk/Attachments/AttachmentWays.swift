public import Calendars
public import Casework

/// How scans come to this desk, and how they can be looked at.
public struct AttachmentWays: Hashable, Sendable {
  /// The scanner's folder; nil where none is set.
  public var folder: String?
  /// What lies in it, the newest first.
  public var scans: [ScanFile]
  /// Whether the viewer has a display to show anything on.
  public var canShow: Bool

  public init(folder: String?, scans: [ScanFile], canShow: Bool) {
    self.folder = folder
    self.scans = scans
    self.canShow = canShow
  }
}

/// A file in the scanner's folder.
public struct ScanFile: Hashable, Sendable, Identifiable {
  /// Its path.
  public var id: String
  public var name: String
  public var byteCount: Int
  public var changedAt: Moment
  /// What it holds; nil where that is no scan.
  public var format: AttachmentFormat?

  public init(id: String, name: String, byteCount: Int, changedAt: Moment, format: AttachmentFormat?) {
    self.id = id
    self.name = name
    self.byteCount = byteCount
    self.changedAt = changedAt
    self.format = format
  }
}

/// A scan was taken and is durable, whatever became of the file that it was taken from.
public struct TakenScan: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable {
    /// Left where it lies, as the officer wanted.
    case left
    case removed
    /// It was to be removed and could not be.
    case stuck
  }

  public var receipt: Receipt
  public var source: Source

  public init(receipt: Receipt, source: Source) {
    self.receipt = receipt
    self.source = source
  }
}
