import Casework
import Desk
import Glibc
import Office

/// Scans at this machine: taken from files, shown in the viewer, written into files.
struct AttachmentDesk {
  let office: StaffedOffice
  let places: [DeskPlace: String]
  let copies: ShownCopies
  /// Told of a viewer that was just started.
  let started: (ViewerStart) -> Void

  init(
    office: StaffedOffice, places: [DeskPlace: String] = [:], copies: ShownCopies = ShownCopies(),
    started: @escaping (ViewerStart) -> Void = { _ in }
  ) {
    self.office = office
    self.places = places
    self.copies = copies
    self.started = started
  }

  private var viewer: Viewer { Viewer(command: places[.viewer]) }

  private var folder: ScanFolder? { places[.scans].map { ScanFolder(path: Machine.expanded($0)) } }

  func answer(_ request: AttachmentRequest) throws -> Answer {
    switch request {
    case .findWays:
      return .attachmentWays(
        AttachmentWays(folder: folder?.path, scans: folder?.scans() ?? [], canShow: viewer.canShow))
    case .take(let order, let path, let removesScan):
      return .attachmentTaken(try take(order, from: Machine.expanded(path), removesScan: removesScan))
    case .show(let reference):
      try show(reference)
      return .attachmentShown
    case .save(let reference, let path): return .written(path: try save(reference, to: Machine.expanded(path)))
    case .giveCopies(let number, let folder): return try giveCopies(of: number, in: Machine.expanded(folder))
    }
  }

  /// The file is removed only once the scan is durable in the office.
  func take(_ order: AttachmentOrder, from path: String, removesScan: Bool) throws -> TakenScan {
    let receipt = try office.takeAttachment(order, from: try ScannedFile(at: path))
    guard removesScan else { return TakenScan(receipt: receipt, source: .left) }
    return TakenScan(receipt: receipt, source: unlink(path) == 0 ? .removed : .stuck)
  }

  private func show(_ reference: AttachmentReference) throws {
    // Before anything is noted or opened that nobody could see.
    guard viewer.canShow else { throw Failure(.noDisplay) }
    let format = try format(of: reference)
    let copies = copies
    let path = try copies.make(fileExtension: format.fileExtension) { write in
      try office.openAttachment(reference, by: .viewer, giving: write)
    }
    do {
      started(try viewer.show(path) { copies.remove(path) })
    } catch {
      copies.remove(path)
      throw error
    }
  }

  /// Writes it where nothing lies yet; the name gets the format's ending where it has none.
  func save(_ reference: AttachmentReference, to path: String) throws -> String {
    let ending = "." + (try format(of: reference).fileExtension)
    let path = path.hasSuffix(ending) ? path : path + ending
    let file = try NewFile(at: path)
    try office.openAttachment(reference, by: .file) { try file.add($0) }
    _ = try file.finish()
    try file.keep()
    return path
  }

  /// Nothing is left in the folder unless all of it was written and recorded.
  private func giveCopies(of number: FileNumber, in path: String) throws -> Answer {
    guard case .copy(let copy) = try office.answer(.copy(number)) else {
      throw Failure(.internalFault, detail: "copy")
    }
    let folder = try ClearScans(in: path, for: copy.scans.count)
    do {
      try folder.write(copy, from: office)
      let given = CopyGiven(request: copy.answeredRequest, means: .file, scans: copy.scans.count)
      _ = try office.submit(Submission(.subject(number, .giveCopy(given))))
      try folder.keep()
    } catch {
      folder.remove()
      throw error
    }
    return .copiesGiven(copy.scans.count, folder: folder.path)
  }

  private func format(of reference: AttachmentReference) throws -> AttachmentFormat {
    guard case .file(let view) = try office.answer(.file(reference.request.file, asOf: nil)),
      let attachment = view.file.request(reference.request.ordinal)?.attachment(reference.attachment)
    else { throw Refusal.request(.attachmentUnknown(reference.attachment)) }
    return attachment.taken.format
  }
}
