import Casework
import Desk
import TerminalKit

/// The file that a screen is about, as the office last told it.
struct OpenedCase: OpenedSubject {
  let number: FileNumber
  private(set) var view: CaseView?
  /// Why there is nothing to show.
  var problem: String?
  /// What remains of the file where it was erased.
  private(set) var tombstone: ErasedFile?
  /// Whether the officer was asked already why they read a file that is not their own work.
  private var wasAskedWhy = false

  init(_ number: FileNumber) {
    self.number = number
  }

  var file: BeneficiaryFile? { view?.file }
  var content: BeneficiaryFile? { file }
  var lastNumber: Int? { file?.lastNumber }
  var question: DeskEffect { .request(.ask(.file(number, asOf: nil))) }

  /// Takes the file as it stands now.
  /// - Returns: whether the answer was about it.
  mutating func take(_ answer: Answer) -> Bool {
    guard case .file(let view) = answer, view.file.id == number, view.asOf == nil else { return false }
    self.view = view
    problem = nil
    wasAskedWhy = false
    return true
  }

  /// Says in words why the office did not answer.
  mutating func takeProblem(_ answer: Answer, setting: DeskSetting) -> [DeskEffect] {
    let text: String
    switch answer {
    case .refused(.subject(.erased(let erased))):
      (view, tombstone) = (nil, erased)
      text = setting.refusalText(.subject(.erased(erased)))
    case .refused(.access(.readingReasonNeeded)):
      // Whoever does not say why goes back to where they came from: there is nothing to see here.
      guard !wasAskedWhy else { return [.back] }
      wasAskedWhy = true
      return [.push(.readingReason(number))]
    case .refused(let refusal): text = setting.refusalText(refusal)
    case .failed(let failure): text = setting.failureText(failure)
    default: return []
    }
    // Where nothing else is shown the sentence stands in the middle: nobody has to read it twice.
    guard view == nil else { return [.say(Message(.error, text))] }
    problem = text
    return []
  }
}
