public import ArgumentParser
public import Casework
import Desk
import DiwanScreens
import Office

/// `diwan messages queue KIND SUBJECT`: a message from its template into the queue; with `--show` it is only read.
struct MessagesQueueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "queue", abstract: Help.phrases["cli.messages.queue"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.messages.kind"))
  var kind: MessageKind
  @Argument(help: Help.text("cli.messages.subject"))
  var subject: String
  @Option(help: Help.text("cli.messages.medium"))
  var medium: MessageMedium?
  @Option(help: Help.text("cli.messages.channel"))
  var channel: String?
  @Option(help: Help.text("cli.messages.otherReason"))
  var reason: String?
  @Option(help: Help.text("cli.messages.language"))
  var messageLanguage: MessageLanguage = .arabic
  @Flag(help: Help.text("cli.messages.show"))
  var show = false
  @OptionGroup var clock: ClockOption

  private struct Report: Encodable {
    var message: String?
    var subject: String
    var words: String
    /// Why it would not be taken, where it is only shown.
    var obstacle: String?
  }

  func run() throws {
    guard let (file, topic) = MessageTopic.named(subject, of: kind) else {
      throw CommandEnd(
        status: .usage, code: "subject", sentence: Help.phrases["cli.messages.about." + kind.subject.name])
    }
    let office = try options.signedIn()
    clock.apply(to: office)
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let number = try file ?? office.file(ofMatter: topic.matter)
    let view = try office.readFile(number, asOf: nil, reason: .followUp).file
    // A template of nothing would show its own marks.
    if let request = topic.request, view.request(request) == nil {
      let refusal = Refusal.request(.requestUnknown(request))
      throw CommandEnd(refusal, sentence: setting.refusalText(refusal))
    }
    let matter = try topic.matter.flatMap { try office.toldMatter($0) }
    let agreed = channel ?? view.facts.contact.channel
    let usual = setting.profile.channel(agreed)?.reach.media.first ?? .call
    var draft = MessageComposer(view, matter: matter, setting: setting, in: messageLanguage)
      .draft(topic, channel: agreed, medium: medium ?? usual)
    draft.otherChannelReason = reason
    var report = Report(subject: draft.subject, words: draft.words)
    if show {
      report.obstacle = obstacle(to: draft, about: matter, for: view, setting)
    } else {
      do {
        let receipt = try office.submit(Submission(.message(number, .queue(draft))))
        for case .message(.queued(let queued)) in receipt.events.map(\.event) {
          report.message = CaseReference(file: number, ordinal: queued.message).text
        }
      } catch let refusal as Refusal {
        throw CommandEnd(refusal, sentence: setting.refusalText(refusal))
      }
    }
    if options.json { return try Output.json(report) }
    Output.line(report.message ?? (report.subject + "\n\n" + report.words))
    if let obstacle = report.obstacle { Output.error(obstacle) }
  }

  private func obstacle(
    to draft: MessageDraft, about matter: Matter?, for file: BeneficiaryFile, _ setting: DeskSetting
  ) -> String? {
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    do throws(Refusal) {
      _ = try file.decide(.queue(draft), about: matter, in: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }
}

extension MessageKind: ExpressibleByArgument {}
extension MessageMedium: ExpressibleByArgument {}
extension MessageLanguage: ExpressibleByArgument {}

extension MessageKind.Subject {
  fileprivate var name: String {
    switch self {
    case .request: "request"
    case .document: "document"
    case .matter(.harm): "harm"
    case .matter(.appointment): "appointment"
    case .matter: "complaint"
    case .dependant: "dependant"
    case .file: "file"
    }
  }
}

extension MessageTopic {
  /// What somebody names on the command line: `100234/2`, `100234` or `100234/DOCUMENT`, or the number of a matter; the
  /// file is nil where only the register of matters knows it.
  static func named(_ text: String, of kind: MessageKind) -> (FileNumber?, MessageTopic)? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    switch kind.subject {
    case .request:
      return CaseReference(text: text).map { ($0.file, MessageTopic(kind, request: $0.ordinal)) }
    case .document:
      return FileNumber(text: first).map { ($0, MessageTopic(kind, document: parts.count == 2 ? parts[1] : nil)) }
    case .dependant:
      guard parts.count == 2, let file = FileNumber(text: first), let number = Int(TypedNumber.compact(parts[1])) else {
        return nil
      }
      return (file, MessageTopic(kind, dependant: number))
    case .file: return parts.count == 1 ? FileNumber(text: text).map { ($0, MessageTopic(kind)) } : nil
    case .matter: return Int(TypedNumber.compact(text)).map { (nil, MessageTopic(kind, matter: $0)) }
    }
  }
}
