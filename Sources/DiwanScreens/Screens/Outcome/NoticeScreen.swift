import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Tells the beneficiary of the decision: by the agreed means, or by another one for a reason.
struct NoticeScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["notice.title"] }
  var typesText: Bool { entry.typesText }

  static let sendAction: ActionID = "notice.send"

  var bindings: [KeyBinding] {
    let own = entry.bindings(about: reference, saveLabel: setting.phrases["notice.save"]) { $0.notice }
    guard let file = entry.file, entry.form?.hasOverlay == false else { return own }
    let reason = file.openMessage(about: topic).map { setting.refusalText(.message(.alreadyWaiting($0.id))) }
    return own + [
      KeyBinding(
        [.function(8), .letter("\u{63A}")], setting.phrases["notice.key.send"], Self.sendAction,
        unavailable: reason ?? setting.reasonAgainst(.giveNotice))
    ]
  }

  private var topic: MessageTopic { MessageTopic(.decision, request: reference.ordinal) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .action(Self.sendAction) = input {
      // What was typed here is kept for whoever comes back to tell it.
      return (entry.form?.draftEffects.effects ?? []) + [.replace(.messages(.write(reference.file, topic)))]
    }
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0, $1) })
    if let file = entry.file {
      entry.form?.refresh(by: ChannelFields(setting: setting, facts: file.facts).refresh)
    }
    return outcome.effectsThenBack
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let channel = ChannelFields(setting: setting, facts: file.facts)
    let words = request.decision.map { NoticeWords(setting: setting).text($0.value, service: request.service) } ?? ""
    let fields =
      channel.fields + [
        Field("words", phrases["notice.words"], .lines(rows: 5), value: words, isRequired: true),
        setting.dayField("toldOn", phrases["notice.toldOn"]),
      ]
    let wording = phrases.kitWording
    var form = Form(fields, wording: wording)
    channel.refresh(&form)
    return CommandForm(form, draftID: "notice/" + reference.text, setting: setting, wording: wording)
  }

  private func command(_ form: CommandForm, _ file: BeneficiaryFile) -> CaseCommand? {
    let values = form.form
    guard let toldOn = setting.date(values.value("toldOn")) else { return nil }
    let channel = ChannelFields(setting: setting, facts: file.facts)
    return .request(
      file.id,
      .giveNotice(
        NoticeGiven(
          request: reference.ordinal, channel: values.value(ChannelFields.channel), toldOn: toldOn,
          words: values.value("words"),
          otherChannelReason: channel.otherReason(in: values), earlyReason: form.earlyReason)))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { setting.outcomeFacts(of: $0, in: $1) }
  }
}
