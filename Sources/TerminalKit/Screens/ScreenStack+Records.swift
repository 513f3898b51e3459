extension ScreenStack {
  static var previousRecordAction: ActionID { "kit.previousRecord" }
  static var nextRecordAction: ActionID { "kit.nextRecord" }

  /// The keys that lead to the neighbours of the record in front, where it was opened from a list.
  var recordBindings: [KeyBinding] {
    guard top.isRecordOfList else { return [] }
    let unsaved = top.screen.holdsUnsaved ? app.wording[.unsaved] : nil
    return [
      KeyBinding(
        [.function(11), .sign("-")], app.wording[.previousRecord], Self.previousRecordAction, unavailable: unsaved,
        isInLegend: false),
      KeyBinding(
        [.function(12), .sign("+"), .sign("=")], app.wording[.nextRecord], Self.nextRecordAction,
        unavailable: unsaved, isInLegend: false),
    ]
  }

  /// Opens the neighbour of the record in front in its place; the list below keeps its focus on what is open.
  mutating func stepRecord(by step: Int) {
    guard top.isRecordOfList, entries.count > 1 else { return }
    let list = entries.count - 2
    let before = entries[list].screen.focusedDestination
    let effects = entries[list].screen.moveFocus(byRecords: step)
    run(Task(effects: effects, ticket: entries[list].ticket))
    guard let after = entries[list].screen.focusedDestination, after != before else {
      say(Message(.notice, app.wording[step > 0 ? .lastRecord : .firstRecord]))
      return signals.append(.bell)
    }
    run([.replace(after)])
  }
}
