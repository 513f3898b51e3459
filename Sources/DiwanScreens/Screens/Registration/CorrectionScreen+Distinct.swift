import Casework
import Desk
import TerminalKit

extension CorrectionScreen {
  /// The question whether the person is none of those that the correction makes them look like.
  struct DistinctQuestion: Sendable {
    var dialog: Dialog
    let files: [PossibleDuplicate]
  }

  /// Asks, where the office refused a correction for files that are like it now.
  mutating func ask(after refusal: Refusal?) -> [DeskEffect]? {
    guard case .file(.possibleDuplicates(let files)) = refusal else { return nil }
    let dialog = DuplicatePanel(setting: setting).question(about: files)
    distinctQuestion = DistinctQuestion(dialog: dialog, files: files)
    return [.ringBell]
  }

  /// Lets an input answer the question; nil where none is open, or where it is not for that.
  mutating func handleInQuestion(_ input: DeskInput) -> [DeskEffect]? {
    guard var question = distinctQuestion, let outcome = question.dialog.handle(input) else { return nil }
    distinctQuestion = outcome == .stays ? question : nil
    guard case .chosen(let choice, _) = outcome else { return [] }
    if choice == "open" { return question.files.first.map { [.push(.file($0.file))] } ?? [] }
    distinctFrom = question.files
    guard let maker, var command else { return [] }
    defer { self.command = command }
    return command.send { maker.command($0.form, distinctFrom: question.files) }
  }
}
