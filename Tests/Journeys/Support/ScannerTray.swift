import Calendars
import Casework
import Desk
import Office

/// The scanner's folder, the viewer and the files of a desk in memory.
struct ScannerTray {
  /// The folder's name; nil where none is set.
  var folder: String? = "/scans"
  /// What lies ready, by path.
  var scans: [String: [UInt8]] = [:]
  /// Whether the desk has a display.
  var canShow = true
  /// What the viewer was given.
  var shown: [[UInt8]] = []
  /// What was written into files, by path.
  var saved: [String: [UInt8]] = [:]

  mutating func answer(_ request: AttachmentRequest, by office: StaffedOffice) throws -> Answer {
    switch request {
    case .findWays:
      let files = scans.sorted { $0.key > $1.key }.map { path, bytes in
        ScanFile(
          id: path, name: String(path.split(separator: "/").last ?? ""), byteCount: bytes.count,
          changedAt: office.signedIn.now, format: try? AttachmentFormat.recognised(in: bytes))
      }
      return .attachmentWays(
        AttachmentWays(folder: folder, scans: folder == nil ? [] : files, canShow: canShow))
    case .take(let order, let path, let removesScan):
      guard let bytes = scans[path] else { throw Failure(.pathUnreadable, detail: path) }
      let receipt = try office.takeAttachment(order, from: Scan(rest: bytes))
      if removesScan { scans[path] = nil }
      return .attachmentTaken(TakenScan(receipt: receipt, source: removesScan ? .removed : .left))
    case .show(let reference):
      shown.append(try content(reference, .viewer, office))
      return .attachmentShown
    case .save(let reference, let path):
      saved[path] = try content(reference, .file, office)
      return .written(path: path)
    case .giveCopies(let number, let folder):
      if scans[folder] != nil { throw Failure(.notAFolder, detail: folder) }
      return try giveCopies(of: number, in: folder, by: office)
    }
  }

  private mutating func giveCopies(
    of number: FileNumber, in folder: String, by office: StaffedOffice
  ) throws -> Answer {
    guard case .copy(let copy) = try office.answer(.copy(number)) else { throw Failure(.internalFault) }
    var path = ""
    try office.readScans(
      of: copy, beginning: { path = folder + "/" + $0.fileName }, giving: { saved[path, default: []] += $0 })
    let given = CopyGiven(request: copy.answeredRequest, means: .file, scans: copy.scans.count)
    _ = try office.submit(Submission(.subject(number, .giveCopy(given))))
    return .copiesGiven(copy.scans.count, folder: folder)
  }

  /// What lies in a folder by the paths of the scans.
  func listing(of path: String) -> FolderListing {
    var entries: Set<FolderEntry> = []
    for case let rest in scans.keys where rest.hasPrefix(path) {
      let names = rest.dropFirst(path.count).split(separator: "/", maxSplits: 1).map(String.init)
      guard let name = names.first else { continue }
      entries.insert(FolderEntry(name: name, isFolder: names.count > 1))
    }
    return FolderListing(path: path, entries: Array(entries))
  }

  private func content(
    _ reference: AttachmentReference, _ means: AttachmentOpened.Means, _ office: StaffedOffice
  ) throws -> [UInt8] {
    var content: [UInt8] = []
    try office.openAttachment(reference, by: means) { content += $0 }
    return content
  }

  private struct Scan: AttachmentSource {
    var rest: [UInt8]

    mutating func read(_ byteCount: Int) -> [UInt8] {
      defer { rest = Array(rest.dropFirst(byteCount)) }
      return Array(rest.prefix(byteCount))
    }
  }
}
