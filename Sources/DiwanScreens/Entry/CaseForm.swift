import Casework
import Desk
import TerminalKit

/// A form about one file.
typealias CaseForm = SubjectForm<OpenedCase>

extension SubjectForm where Subject == OpenedCase {
  init(_ number: FileNumber, setting: DeskSetting) {
    self.init(about: OpenedCase(number), setting: setting)
  }

  var file: BeneficiaryFile? { opened.file }

  /// The keys of a form about a request, with the reason why it cannot be saved.
  func bindings(
    about reference: CaseReference, saveLabel: String? = nil, unavailable: (RequestReasons) -> String?
  ) -> [KeyBinding] {
    guard let file, let request = file.request(reference.ordinal) else { return bindings() }
    let reasons = RequestReasons(file: file, request: request, setting: setting)
    return bindings(saveLabel: saveLabel, saveUnavailable: unavailable(reasons))
  }

  /// Draws a form about a request below facts, or why there is none.
  func draw(
    on canvas: inout Canvas, about reference: CaseReference,
    below facts: (ServiceRequest, BeneficiaryFile) -> [FactStrip.Fact]
  ) {
    draw(on: &canvas) { file in file.request(reference.ordinal).map { facts($0, file) } }
  }
}
