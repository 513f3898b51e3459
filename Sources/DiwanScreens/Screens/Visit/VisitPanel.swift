import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A form of a visit: what opens it, what happens in it, what closes it.
struct VisitPanel: Sendable {
  enum Kind: String, Sendable { case opening, question, requirements, closing }

  let kind: Kind
  var form: CommandForm

  /// The form of a kind for a file; its draft belongs to the file.
  init(_ kind: Kind, _ file: BeneficiaryFile, setting: DeskSetting) {
    self.kind = kind
    let wording = setting.phrases.kitWording
    let fields =
      switch kind {
      case .opening: Self.openingFields(file, setting)
      case .question: Self.questionFields(setting)
      case .requirements: Self.requirementsFields(file, setting)
      case .closing: Self.closingFields(setting)
      }
    let suffix = kind == .opening ? "" : "/" + kind.rawValue
    form = CommandForm(
      Form(fields, wording: wording), draftID: "visit/" + file.id.text + suffix, setting: setting, wording: wording,
      basedOn: file.lastNumber)
    refresh()
  }

  private static func openingFields(_ file: BeneficiaryFile, _ setting: DeskSetting) -> [Field] {
    let phrases = setting.phrases
    let channels = setting.profile.channels.map { PickOption($0.id, setting.text($0.label)) }
    return [
      Field(
        "channel", phrases["visit.channel"], .choice(channels), value: channels.first?.id ?? "", isRequired: true),
      Field(
        "purpose", phrases["visit.purpose"], .text(TextRules(maximumLength: 120)), isRequired: true,
        widthInCells: 50),
      Field(
        "arrival", phrases["visit.arrival"], .text(TextRules(maximumLength: 5)), widthInCells: 8, base: .leftToRight,
        check: ArrivalTime.check(setting)),
    ]
  }

  private static let typedSource = "typed"

  private static func questionFields(_ setting: DeskSetting) -> [Field] {
    let phrases = setting.phrases
    let tools = setting.profile.tools.map { PickOption($0.id, setting.text($0.label)) }
    let other = PickOption(typedSource, phrases["visit.source.typed"])
    return [
      Field("question", phrases["visit.question"], .lines(rows: 2), isRequired: true),
      Field("answer", phrases["visit.answer"], .lines(rows: 3), isRequired: true),
      Field("source", phrases["visit.source"], .choice(tools + [other]), isRequired: true),
      Field("sourceText", phrases["visit.source.text"], .text(TextRules(maximumLength: 80)), widthInCells: 36),
    ]
  }

  private static func requirementsFields(_ file: BeneficiaryFile, _ setting: DeskSetting) -> [Field] {
    let services = setting.profile.services(for: file.facts.category)
    let options = services.map { PickOption($0.id, setting.text($0.label)) }
    return [Field("service", setting.phrases["newRequest.service"], .choice(options), isRequired: true)]
  }

  private static func closingFields(_ setting: DeskSetting) -> [Field] {
    let phrases = setting.phrases
    return [
      Field("readOut", phrases["visit.readOut"], .check, value: "no"),
      Field("reason", phrases["visit.notReadOut"], .lines(rows: 2)),
    ]
  }

  /// The typed source is asked for only where none of the shelf was chosen.
  mutating func refresh() {
    guard kind == .question else { return }
    let isTyped = form.form.value("source") == Self.typedSource
    let reason = form.setting.phrases["visit.source.chosen"]
    form.form.change("sourceText") { field in
      field.unavailable = isTyped ? nil : reason
      field.isRequired = isTyped
    }
  }

  /// Whoever chose to type the source goes on to its field.
  mutating func advance(after outcome: CommandFormOutcome) {
    guard kind == .question, outcome.left == "source", form.form.focused?.id == "source",
      form.form.value("source") == Self.typedSource
    else { return }
    form.form.moveFocus(toField: "sourceText")
  }

  /// The command that the fields make.
  static func command(
    _ kind: Kind, _ form: CommandForm, _ file: BeneficiaryFile, setting: DeskSetting
  ) -> CaseCommand? {
    let values = form.form
    if kind == .opening {
      let arrival = ArrivalTime.minutesOfDay(values.value("arrival"))
      return .visit(
        file.id,
        .open(
          channel: values.value("channel"), purpose: values.value("purpose"),
          arrivedAt: arrival.map { Moment(setting.today, minutesOfDay: $0, in: .riyadh) }))
    }
    guard let visit = file.openVisit else { return nil }
    switch kind {
    case .opening: return nil
    case .question:
      let source = values.value("source")
      return .visit(
        file.id,
        .answer(
          visit: visit.id, question: values.value("question"), answer: values.value("answer"),
          source: source == typedSource ? values.value("sourceText") : source))
    case .requirements: return .visit(file.id, .giveRequirements(visit: visit.id, service: values.value("service")))
    case .closing:
      let reason = values.value("reason")
      return .visit(
        file.id,
        .close(
          visit: visit.id, readOutMissing: values.value("readOut") == "yes", reason: reason.isEmpty ? nil : reason))
    }
  }
}
