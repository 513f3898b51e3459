import ArabicText
import Casework
import Desk
import TerminalKit

/// Whose file a number is stands beside it as soon as it is typed, so that a slip of a digit shows before anything is saved.
extension CommandForm {
  /// Shows the names of the numbers that stand in the fields of files now, and asks for those that are not known yet.
  mutating func fileNameQuestions() -> [DeskEffect] {
    var questions: [DeskEffect] = []
    for field in fileFields {
      guard let number = FileNumber(text: form.value(field)), number >= .first else { continue }
      guard let name = fileNames[number] else {
        fileNames[number] = ""
        questions.append(.request(.ask(.search(SearchQuestion(text: number.text)))))
        continue
      }
      form.hint(field, name)
    }
    return questions
  }

  /// Takes the name of a file that was asked for; the name of one that is open to others only is not told.
  /// - Returns: whether the answer was about one.
  mutating func takeFileName(_ answer: SearchAnswer) -> Bool {
    guard let number = FileNumber(text: answer.question.text), fileNames[number] != nil else { return false }
    let row = answer.rows.first { $0.id == number || $0.foundAs == number }
    fileNames[number] = row.map { setting.name(in: $0) } ?? setting.phrases["file.number.unknown"]
    return true
  }
}
