import ArabicText
import Casework
import Desk
import TerminalKit

/// Takes in what a person asks for about their own data.
struct NewDataRequestScreen: DeskScreen {
  let setting: DeskSetting
  let file: FileNumber?
  private var entry: RightsForm

  init(_ setting: DeskSetting, _ file: FileNumber?) {
    self.setting = setting
    self.file = file
    entry = RightsForm(setting)
  }

  var title: String { setting.phrases["newDataRequest.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.receiveDataRequests)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { _ in screen.form() }, command: { form, _ in screen.command(form.form) })
    entry.form?.refresh(by: screen.refresh)
    guard let receipt = outcome.receipt else { return outcome.effects }
    for event in receipt.events {
      if case .rights(.received(let received)) = event.event {
        return outcome.effects + [.replace(.dataRequest(received.request))]
      }
    }
    return outcome.effects + [.back]
  }

  private func form() -> CommandForm {
    let phrases = setting.phrases
    let fields = [
      setting.fileField("file", phrases["dataRequest.file"], value: file),
      choice("right", phrases["dataRequest.right"], DataRight.allCases.map(\.rawValue), "right."),
      choice("asker", phrases["dataRequest.asker"], DataRequestFacts.Asker.allCases.map(\.rawValue), "asker."),
      Field(
        "proof", phrases["dataRequest.proof"], .text(TextRules(maximumLength: 80)),
        missingText: setting.refusalText(.rights(.proofMissing)), widthInCells: 40),
      // How the asker's identity was seen is a fact that nobody states by leaving a field as it is.
      choice(
        "identityCheck", phrases["dataRequest.identityCheck"],
        DataRequestFacts.IdentityCheck.allCases.map(\.rawValue), "identityCheck.", isPrefilled: false),
      setting.channelField("channel", phrases["dataRequest.channel"]),
      setting.dayField("receivedOn", phrases["dataRequest.receivedOn"]),
      setting.wordsField("words", phrases["dataRequest.words"]),
    ]
    let draftID = file.map { "newDataRequest/" + $0.text } ?? "newDataRequest"
    var form = CommandForm(fields, draftID: draftID, setting: setting)
    form.fileFields = ["file"]
    refresh(&form.form)
    return form
  }

  /// Whoever asks for another shows by what right; of the person nobody asks that.
  private func refresh(_ form: inout Form) {
    form.open(
      "proof", asker(form) == .representative, isRequired: true,
      otherwise: setting.phrases["dataRequest.onlyRepresentative"])
  }

  private func asker(_ form: Form) -> DataRequestFacts.Asker? { DataRequestFacts.Asker(rawValue: form.value("asker")) }

  private func choice(
    _ id: String, _ label: String, _ options: [String], _ prefix: String, isPrefilled: Bool = true
  ) -> Field {
    Field(
      id, label, .choice(options.map { PickOption($0, setting.phrases[prefix + $0]) }),
      value: isPrefilled ? options.first ?? "" : "", isRequired: true)
  }

  private func command(_ form: Form) -> CaseCommand? {
    guard let file = FileNumber(text: form.value("file")), let right = DataRight(rawValue: form.value("right")),
      let asker = asker(form),
      let check = DataRequestFacts.IdentityCheck(rawValue: form.value("identityCheck")),
      let receivedOn = setting.date(form.value("receivedOn"))
    else { return nil }
    return .rights(
      .receive(
        DataRequestFacts(
          file: file, right: right, asker: asker, proof: asker == .representative ? form.value("proof") : nil,
          identityCheck: check, channel: form.value("channel"), receivedOn: receivedOn,
          words: form.value("words"))))
  }

  func draw(on canvas: inout Canvas) { entry.draw(on: &canvas) }
}
