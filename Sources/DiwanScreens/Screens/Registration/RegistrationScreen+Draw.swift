import TerminalKit

extension RegistrationScreen {
  /// From so many columns on, likely duplicates stand beside the form, else below it.
  private static let wideWidth = 110
  private static let panelWidth = 36

  func draw(on canvas: inout Canvas) {
    let isWide = canvas.size.columns >= Self.wideWidth
    let hasPanel = !duplicates.hints.isEmpty
    let formPlace =
      isWide
      ? canvas.bounds.splitStart(canvas.size.columns - (hasPanel ? Self.panelWidth : 0)).start
      : canvas.bounds.splitTop(canvas.size.rows - duplicates.rowsBelow).top
    if hasPanel { drawDuplicates(isBeside: isWide, on: &canvas) }
    let isActive = overlay == nil && command.dialog == nil
    canvas.within(formPlace) { command.form.draw(on: &$0, isActive: isActive) }
    command.dialog?.draw(on: &canvas)
    switch overlay {
    case .draft(let dialog, _), .removal(let dialog, _), .kind(let dialog, _), .distinct(let dialog, _):
      dialog.draw(on: &canvas)
    case .duplicates(let picker): picker.draw(on: &canvas)
    case nil: break
    }
  }

  private func drawDuplicates(isBeside: Bool, on canvas: inout Canvas) {
    if isBeside {
      let place = canvas.bounds.splitStart(canvas.size.columns - Self.panelWidth).rest
      canvas.within(place) { panel in
        panel.verticalLine(column: 0)
        panel.within(panel.bounds.splitStart(2).rest) { duplicates.draw(on: &$0, isBeside: true) }
      }
    } else {
      let place = canvas.bounds.splitTop(canvas.size.rows - duplicates.rowsBelow).rest
      canvas.within(place) { duplicates.draw(on: &$0, isBeside: false) }
    }
  }
}
