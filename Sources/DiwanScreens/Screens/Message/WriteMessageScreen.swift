import ArabicText
import Casework
import Desk
import TerminalKit

/// Writes a message from its template: by the agreed channel unless there is a reason, read and changed by the officer
/// before it goes into the queue.
struct WriteMessageScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  let topic: MessageTopic
  private var entry: CaseForm
  private var ways: MessageWays?
  private var matter: Matter?
  /// What was proposed last; what the officer wrote instead stays.
  private var proposed = (subject: "", words: "")

  init(_ setting: DeskSetting, _ number: FileNumber, _ topic: MessageTopic) {
    self.setting = setting
    self.number = number
    self.topic = topic
    entry = CaseForm(number, setting: setting)
  }

  var title: String { setting.label(of: topic.kind) }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["message.key.queue"], saveUnavailable: setting.reasonAgainst(.giveNotice))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .answer(.messageWays(let ways)) = input {
      self.ways = ways
      return []
    }
    if case .answer(.matter(let view)) = input {
      matter = view.matter
      refresh()
      return []
    }
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0, $1) })
    refresh()
    var effects = outcome.effectsThenBack
    if case .appeared = input {
      effects.append(.request(.findMessageWays))
      if let matter = topic.matter { effects.append(.request(.ask(.matter(matter)))) }
    }
    return effects
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    let phrases = setting.phrases
    let languages = MessageLanguage.allCases.map { PickOption($0.rawValue, phrases["message.language." + $0.rawValue]) }
    let fields =
      ChannelFields(setting: setting, facts: file.facts).fields + [
        Field("medium", phrases["message.column.medium"], .choice([]), isRequired: true, widthInCells: 26),
        Field(
          "language", phrases["message.language"], .choice(languages), value: MessageLanguage.arabic.rawValue,
          isRequired: true, widthInCells: 26),
        Field(
          "subject", phrases["message.subject"], .text(TextRules(maximumLength: 120)), isRequired: true,
          widthInCells: 50),
        Field("words", phrases["message.section.text"], .lines(rows: 10), isRequired: true),
      ]
    return CommandForm(
      Form(fields, wording: phrases.kitWording), draftID: nil, setting: setting, wording: phrases.kitWording)
  }

  /// The media follow the channel, the text follows both and the language, as long as the officer has written nothing else.
  private mutating func refresh() {
    guard let file = entry.file, var form = entry.form?.form else { return }
    let isUntouched = form.value("medium").isEmpty || !form.isDirty
    ChannelFields(setting: setting, facts: file.facts).refresh(&form)
    let media = media(of: form.value(ChannelFields.channel))
    let options = media.map { PickOption($0.rawValue, setting.label(of: $0)) }
    form.change("medium") { $0.kind = .choice(options) }
    if !media.contains(where: { $0.rawValue == form.value("medium") }) {
      form.set("medium", to: media.first?.rawValue ?? "")
    }
    propose(file, in: &form)
    // What is known only by and by is proposed, and nothing that somebody typed.
    if isUntouched { form.markClean() }
    entry.form?.form = form
  }

  /// What this desk can hand over stands first, then what an officer does.
  private func media(of channel: String) -> [MessageMedium] {
    let all = setting.profile.channel(channel)?.reach.media ?? []
    guard let ways else { return all }
    return all.filter { ways.media.contains($0) } + all.filter { !ways.media.contains($0) }
  }

  private mutating func propose(_ file: BeneficiaryFile, in form: inout Form) {
    guard let medium = MessageMedium(rawValue: form.value("medium")),
      let language = MessageLanguage(rawValue: form.value("language"))
    else { return }
    let composer = MessageComposer(file, matter: matter, setting: setting, in: language)
    let new = (subject: composer.subject(topic), words: composer.words(topic, medium))
    if form.value("subject") == proposed.subject { form.set("subject", to: new.subject) }
    if form.value("words") == proposed.words { form.set("words", to: new.words) }
    proposed = new
  }

  private func command(_ form: CommandForm, _ file: BeneficiaryFile) -> CaseCommand? {
    let values = form.form
    guard let medium = MessageMedium(rawValue: values.value("medium")),
      let language = MessageLanguage(rawValue: values.value("language"))
    else { return nil }
    let channel = ChannelFields(setting: setting, facts: file.facts)
    return .message(
      file.id,
      .queue(
        MessageDraft(
          topic: topic, channel: values.value(ChannelFields.channel), medium: medium, language: language,
          subject: values.value("subject"), words: values.value("words"),
          otherChannelReason: channel.otherReason(in: values), earlyReason: form.earlyReason)))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { file in
      [
        FactStrip.Fact(setting.phrases["request.beneficiary"], setting.words(file.facts.name), style: .strong),
        FactStrip.Fact(setting.phrases["message.column.kind"], about(file)),
      ]
    }
  }

  private func about(_ file: BeneficiaryFile) -> String {
    let request = topic.request.flatMap { file.request($0) }.map { [setting.requestTitle($0)] }
    let document = topic.document.map { [setting.document($0)] }
    return ([setting.label(of: topic.kind)] + (request ?? []) + (document ?? [])).joined(separator: " · ")
  }
}
