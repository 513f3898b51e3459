import Calendars
import Casework
import TerminalKit

/// The scans of a request as lines of a sheet.
struct AttachmentPage {
  static let prefix = "attachment."
  let setting: DeskSetting
  let reference: CaseReference

  /// The kept scans, as a part of the request's page; nothing where there are none.
  func summary(of request: ServiceRequest) -> SheetSection {
    let kept = request.keptAttachments()
    let lines = kept.map { attachment in
      line(attachment).entered(
        Self.prefix + String(attachment.id), opens: .attachments(.list(reference, focus: attachment.id)))
    }
    return SheetSection(
      setting.phrases["attachment.title"], lines, isWide: true, columns: Self.columns,
      lastColumnFromWidth: 100)
  }

  /// All of them: those that are kept, then what was removed, with the reasons.
  func sections(of request: ServiceRequest) -> [SheetSection] {
    let phrases = setting.phrases
    let names = ["document", "title", "format", "size", "on", "by"]
    let heading = SheetLine(cells: names.map { phrases["attachment.column." + $0] }, sign: .blank, style: .faint)
    let kept = request.keptAttachments().map { line($0).entered(Self.prefix + String($0.id)) }
    let none = SheetLine(phrases["attachment.none"], style: .faint)
    let removed = request.attachments.filter { !$0.isKept }.map { attachment in
      SheetLine(
        phrases(
          "attachment.removedLine",
          [
            "number": String(attachment.id), "document": setting.document(attachment.taken.document),
            "date": setting.civil((attachment.removal?.at ?? attachment.takenAt).day(in: .riyadh)),
            "officer": setting.officer(attachment.removal?.officer ?? attachment.takenBy),
            "reason": setting.stored(attachment.removal?.value ?? ""),
          ]), style: .faint)
    }
    let list =
      kept.isEmpty
      ? SheetSection("", [none], isWide: true)
      : SheetSection("", [heading] + kept, isWide: true, columns: Self.columns, lastColumnFromWidth: 100)
    return [list] + (removed.isEmpty ? [] : [SheetSection(phrases["attachment.removed"], removed, isWide: true)])
  }

  private static let columns: [Int?] = [nil, 16, 7, 8, 10, 16]

  private func line(_ attachment: Attachment) -> SheetLine {
    let taken = attachment.taken
    return SheetLine(
      cells: [
        setting.document(taken.document), taken.title.map { setting.words($0) } ?? "", setting.label(of: taken.format),
        setting.size(taken.byteCount), setting.civil(attachment.takenAt.day(in: .riyadh)),
        setting.officer(attachment.takenBy),
      ], sign: .done)
  }
}
