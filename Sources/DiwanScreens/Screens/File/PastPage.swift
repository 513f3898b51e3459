import Desk
import TerminalKit

/// A file's page as it stood at the end of a past day, plainly marked as past.
struct PastPage: Sendable {
  private var sheet: Sheet
  private let banner: String

  init(_ view: CaseView, setting: DeskSetting, size: Size) {
    sheet = Sheet(language: setting.language)
    sheet.sections = FilePage(view, setting: view.asOf.map { setting.on($0) } ?? setting).sections.map { section in
      var section = section
      for index in section.lines.indices { section.lines[index].opens = nil }
      return section
    }
    banner = setting.phrases("history.past.banner", ["date": view.asOf.map { setting.bothCalendars($0) } ?? ""])
    resize(size)
  }

  mutating func resize(_ size: Size) {
    sheet.size = Size(columns: size.columns, rows: max(1, size.rows - 2))
  }

  mutating func handle(_ key: Key) -> [DeskEffect] {
    if case .ignored = sheet.handle(key) { return [.unhandled(key)] }
    return []
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(2)
    canvas.within(head) { head in
      head.fill(Region(row: 0, column: 0, rows: 1, columns: head.size.columns), style: .warning)
      head.write(banner, row: 0, column: 2, style: .warning)
    }
    canvas.within(below) { sheet.draw(on: &$0) }
  }
}
