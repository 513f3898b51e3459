import Casework
import Desk
import TerminalKit

/// A file is named by its number, or found by whatever an officer knows of it: nobody has to leave the form for that.
extension CommandForm {
  /// What the focused field's list is made of: the files that its words find, or what lies in a folder.
  mutating func optionsRequest(for field: String) -> DeskRequest {
    guard fileFields.contains(field) else { return form.folderRequest(for: field) }
    let question = SearchQuestion(text: form.value(field))
    soughtFiles = question
    return .ask(.search(question))
  }

  /// Takes in what the focused field's words found: the one file is picked at once, several are offered.
  /// - Returns: nil where nothing was found.
  mutating func takeFiles(_ found: SearchAnswer) -> FormOutcome? {
    soughtFiles = nil
    guard let field = form.focused, fileFields.contains(field.id), form.value(field.id) == found.question.text else {
      return .handled
    }
    if found.rows.count == 1 { return form.pick(found.rows[0].id.text, for: field.id) }
    let options = (found.rows.isEmpty ? found.near : found.rows).map { row in
      PickOption(row.id.text, setting.name(in: row), detail: row.id.text)
    }
    guard !options.isEmpty else { return nil }
    form.offer(options, for: field.id, note: note(of: found))
    return .handled
  }

  /// Says that more files were found than are offered, since whoever is not among them is not found in the list either.
  private func note(of found: SearchAnswer) -> String? {
    guard found.hasMore else { return nil }
    return setting.phrases("form.files.more", ["count": String(found.rows.count)])
  }
}
