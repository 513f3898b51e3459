import Desk
import Paper

extension PaperComposer {
  /// Everything that is held on a person, for them: the facts by their names, everything else in tables of two columns.
  func blocks(of copy: CopyView) -> [PaperBlock] {
    let held = DataCopy(copy, setting: setting)
    return [.facts(held.head.map { PaperFact($0.label, $0.text) })]
      + held.sections.flatMap { section in
        [.heading(section.title), block(of: section)]
      }
  }

  private func block(of section: CopySection) -> PaperBlock {
    guard let title = section.labelTitle else {
      return .facts(section.entries.map { PaperFact($0.label, $0.text) })
    }
    let columns = [PaperTable.Column(title, share: 2), PaperTable.Column(phrases["copy.column.held"], share: 5)]
    let rows = section.entries.map { [$0.label, ([$0.text] + $0.details).joined(separator: "\n")] }
    return .table(PaperTable(columns: columns, rows: rows))
  }
}
