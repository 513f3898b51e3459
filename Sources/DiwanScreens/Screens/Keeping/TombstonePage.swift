import ArabicText
public import Casework
import TerminalKit

/// What remains of an erased file, in words.
struct TombstonePage {
  let erased: ErasedFile
  let setting: DeskSetting

  init(_ erased: ErasedFile, setting: DeskSetting) {
    self.erased = erased
    self.setting = setting
  }

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      SheetSection(phrases("tombstone.title", ["number": Isolate.leftToRight(erased.id.text)]), facts, isWide: true),
      SheetSection(phrases["tombstone.check"], check, isWide: true),
      SheetSection(phrases["tombstone.backups"], backups, isWide: true),
    ]
  }

  private var facts: [SheetLine] {
    var lines = [
      SheetLine(phrases["tombstone.ground"], phrases["erasure.ground." + erased.ground.rawValue], style: .strong),
      SheetLine(
        phrases["tombstone.erasedAt"], erased.erasedAt.map { setting.time($0) } ?? phrases["tombstone.underWay"]),
      SheetLine(phrases["tombstone.decidedBy"], setting.officer(erased.decidedBy)),
      SheetLine(phrases["tombstone.confirmedBy"], setting.officer(erased.confirmedBy)),
    ]
    if let request = erased.request { lines.append(SheetLine(phrases["tombstone.request"], String(request))) }
    return lines
  }

  /// Copies of the office that were made while the key was there: whoever opens one of them can read the file.
  private var backups: [SheetLine] {
    let older = setting.register.backups.filter { $0.at <= erased.erasedAt ?? setting.now }
    guard !older.isEmpty else { return [SheetLine("", phrases["tombstone.noBackups"], style: .faint)] }
    let places = older.map { SheetLine(setting.time($0.at), setting.words($0.made.place), style: .warning) }
    return [SheetLine("", phrases["tombstone.backupsHold"], style: .warning)] + places
  }

  private var check: [SheetLine] {
    guard let check = erased.check else { return [SheetLine("", phrases["tombstone.unchecked"], style: .faint)] }
    var lines = [
      SheetLine(
        "", phrases(check.isClean ? "tombstone.clean" : "tombstone.remains", [:]),
        style: check.isClean ? .text : .warning),
      SheetLine(phrases["tombstone.recordsRead"], String(check.recordsRead)),
    ]
    if !check.isClean {
      lines += [
        SheetLine(phrases["tombstone.recordsOpen"], String(check.recordsOpen)),
        SheetLine(phrases["tombstone.inKeys"], String(check.tracesInKeys)),
        SheetLine(phrases["tombstone.inIndex"], String(check.tracesInIndex)),
        SheetLine(phrases["tombstone.inDrafts"], String(check.tracesInDrafts)),
        SheetLine(phrases["tombstone.attachments"], String(check.attachments ?? 0)),
      ]
    }
    lines.append(
      SheetLine(phrases["tombstone.mentions"], String(check.mentions), style: check.mentions == 0 ? .text : .warning))
    return lines
  }
}

extension DeskSetting {
  /// What remains of an erased file, a line a fact.
  public func tombstoneLines(of erased: ErasedFile) -> [String] {
    TombstonePage(erased, setting: self).sections.flatMap { section in
      [section.title] + section.lines.map { $0.label.isEmpty ? $0.text : $0.label + ": " + $0.text }
    }
  }
}
