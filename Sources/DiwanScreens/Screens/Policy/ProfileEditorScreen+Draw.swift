import ArabicText
import Casework
import TerminalKit

extension ProfileEditorScreen {
  mutating func show() {
    let phrases = setting.phrases
    guard let list else {
      table.columns = [
        TableColumn(phrases["profile.column.list"], .flexible(minimum: 24)),
        TableColumn(phrases["profile.column.whose"], .fixed(20)),
        TableColumn(phrases["profile.column.count"], .fixed(8), base: .leftToRight),
        TableColumn(phrases["profile.column.state"], .fixed(12)),
      ]
      table.show(
        ProfileSection.allCases.enumerated().map { place, section in
          let entries = setting.entries(of: section, in: draft)
          let isSame = entries == setting.entries(of: section, in: adopted)
          return TableRow(
            String(place),
            [
              setting.title(of: .part(section), in: draft),
              phrases[section.isOfPolicy ? "profile.whose.policy" : "profile.whose.association"],
              String(entries.count),
              isSame ? "" : phrases["profile.changed"],
            ])
        })
      return
    }
    table.columns = [
      TableColumn(phrases["profile.column.name"], .flexible(minimum: 24)),
      TableColumn(phrases["profile.column.details"], .flexible(minimum: 24, share: 2)),
    ]
    let entries = setting.entries(of: list, in: draft)
    // A form is opened from a row, also where nothing was written into it yet.
    let unwritten = list.isOneForm && entries.isEmpty ? [TableRow("0", [phrases["profile.unwritten"], ""])] : []
    table.show(
      unwritten + entries.enumerated().map { place, entry in TableRow(String(place), [entry.title, entry.details]) })
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { head in
      let title = list.map { setting.title(of: $0, in: draft) } ?? setting.phrases["profile.note"]
      head.write(title, row: 0, column: 2, style: list == nil ? .faint : .strong)
    }
    canvas.within(below) { below in
      if let entry {
        entry.form.draw(on: &below, isActive: dialog == nil)
      } else {
        table.draw(on: &below, isActive: dialog == nil)
      }
    }
    dialog?.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
