import ArabicText
import Casework
import Desk
import TerminalKit

/// Decides that a file is to be erased, after everything elsewhere that names the person was shown.
struct DecideErasureScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var view: MentionsView?
  private var entry: CommandForm?
  private var problem = ""
  /// The first of the mentions in view.
  private var firstMention = 0

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    problem = setting.phrases["erasure.searching"]
  }

  private static let mentionRows = 5
  static let moreAction: ActionID = "erasure.more"
  static let openAction: ActionID = "erasure.open"

  var title: String { setting.phrases("erasure.decide.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { entry?.typesText ?? false }

  var bindings: [KeyBinding] {
    guard let entry, !entry.hasOverlay, let view else { return entry?.bindings() ?? [] }
    let phrases = setting.phrases
    let none = view.mentions.isEmpty ? phrases["erasure.noMentions"] : nil
    return entry.bindings(
      saveLabel: phrases["erasure.decide.key"],
      saveUnavailable: setting.reasonAgainst(.eraseFiles)
        ?? view.keeping.obstacleToErasure.map { setting.refusalText(.subject($0)) })
      + [
        KeyBinding(
          [.function(8), .letter("\u{645}")], phrases["erasure.key.more"], Self.moreAction, unavailable: none),
        KeyBinding(
          [.function(7), .letter("\u{641}")], phrases["erasure.key.open"], Self.openAction, unavailable: none),
      ]
  }

  private var question: DeskEffect { .request(.ask(.mentions(number))) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared, .returned: return [question]
    case .answer(.mentions(let view)):
      self.view = view
      firstMention = min(firstMention, max(0, view.mentions.count - 1))
      let fresh = form(view.keeping)
      if entry == nil { entry = fresh } else { entry?.takeChange(fresh) }
      return []
    case .answer(.refused(let refusal)) where entry == nil:
      problem = setting.refusalText(refusal)
      return []
    case .action(Self.moreAction):
      let count = view?.mentions.count ?? 0
      firstMention = firstMention + Self.mentionRows < count ? firstMention + Self.mentionRows : 0
      return []
    case .action(Self.openAction): return openMention()
    default: return handleInForm(input)
    }
  }

  private func openMention() -> [DeskEffect] {
    guard let view, view.mentions.indices.contains(firstMention) else { return [] }
    let act = view.mentions[firstMention].number
    switch view.mentions[firstMention].stream {
    case .file(let file), .attachments(let file): return [.push(.history(file, act: act))]
    case .session(let session): return [.push(.session(session))]
    case .rights: return [.push(.rightsAct(act))]
    case .readings(let file): return [.push(.accessAct(.file(file), act: act))]
    case .office: return [.push(.officers)]
    case .desk: return [.push(.accessAct(.desk, act: act))]
    case .matter(let id): return [.push(.matters(.one(id.number)))]
    case nil: return []
    }
  }

  private mutating func handleInForm(_ input: DeskInput) -> [DeskEffect] {
    guard var entry else {
      if case .key(let key) = input { return [.unhandled(key)] }
      return []
    }
    let screen = self
    let outcome = entry.handle(input) { screen.command($0.form) }
    self.entry = entry
    return outcome.effectsThenBack + (outcome.takesChange ? [question] : [])
  }

  private func form(_ keeping: KeepingView) -> CommandForm {
    let phrases = setting.phrases
    let asked = keeping.openDataRequests.contains { $0.facts.right == .destruction }
    let grounds = ErasureGround.allCases.map { PickOption($0.rawValue, phrases["erasure.ground." + $0.rawValue]) }
    let hasEnded = keeping.retention.hasEnded(on: setting.today)
    let fields = [
      Field(
        "ground", phrases["tombstone.ground"], .choice(grounds),
        value: asked ? ErasureGround.personAsked.rawValue : "", isRequired: true),
      setting.wordsField("explanation", phrases["erasure.explanation"], rows: 2),
      setting.wordsField("earlyReason", phrases["erasure.earlyReason"], rows: 2, isRequired: !hasEnded),
    ]
    return CommandForm(fields, draftID: nil, setting: setting, basedOn: keeping.file.lastNumber)
  }

  private func command(_ form: Form) -> CaseCommand? {
    guard let view, let ground = ErasureGround(rawValue: form.value("ground")) else { return nil }
    let request = view.keeping.openDataRequests.first { $0.facts.right == .destruction }
    return .subject(
      number,
      .decideErasure(
        ErasureDecided(
          ground: ground, explanation: form.value("explanation"), request: request?.id,
          earlyReason: form.value("earlyReason"), mentionCount: view.mentionCount)))
  }

  func draw(on canvas: inout Canvas) {
    guard let view, let entry else {
      return canvas.writeProblem(problem)
    }
    FactStrip(facts(of: view)).draw(on: &canvas) { entry.draw(on: &$0) }
  }

  private func facts(of view: MentionsView) -> [FactStrip.Fact] {
    let phrases = setting.phrases
    let facts = view.keeping.file.facts
    let others = facts.dependants.count + (facts.representative == nil ? 0 : 1)
    let count = String(view.mentionCount)
    let headline =
      view.mentionCount == 0 ? phrases["erasure.noMentions"] : phrases("erasure.mentions", ["count": count])
    let mentions = view.mentions.dropFirst(firstMention).prefix(Self.mentionRows).map { mention in
      FactStrip.Fact("  " + setting.text(of: mention))
    }
    let asked = view.keeping.openDataRequests.map(\.facts.right)
    let waiting =
      asked.isEmpty
      ? [] : [FactStrip.Fact(phrases("retention.asked", ["rights": setting.rights(asked)]), style: .warning)]
    return [FactStrip.Fact(setting.words(facts.name), style: .strong)] + waiting + [
      FactStrip.Fact(phrases("erasure.goesToo", ["people": String(others), "drafts": String(view.draftCount)])),
      FactStrip.Fact(headline, style: view.mentionCount == 0 ? .text : .warning),
    ] + mentions
  }
}

extension DeskSetting {
  /// Where somebody is named, when, in what, and by what kind of value; never the value.
  func text(of mention: PersonMention) -> String {
    let place: String
    switch mention.stream {
    case .file(let file), .attachments(let file):
      place = phrases("file.title", ["number": Isolate.leftToRight(file.text)])
    case .session(let session): place = phrases["home.key.committee"] + " " + session.text
    case .rights: place = phrases["rights.title"]
    case .readings(let file): place = phrases("access.title.file", ["number": Isolate.leftToRight(file.text)])
    case .desk: place = phrases["access.title.desk"]
    case .matter(let id): place = phrases["matter.title"] + " " + Isolate.leftToRight(id.text)
    case .office, nil: place = phrases["erasure.inOffice"]
    }
    let kinds = PersonMention.Trace.allCases.filter(mention.traces.contains).map { phrases["trace." + $0.rawValue] }
    return [place, time(mention.at), kinds.joined(separator: phrases["list.separator"])].joined(separator: " · ")
  }
}
