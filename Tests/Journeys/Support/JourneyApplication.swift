import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import Paper
import ProfileFiles
import TerminalKit

/// The program as the screens see it, over an office in memory.
final class JourneyApplication: Application {
  /// Who is there: nobody before the office was founded, somebody at the door, an officer at work.
  enum State {
    case founding
    case atDoor(OfficeDoor)
    case atWork(StaffedOffice)
  }

  private let stage: OfficeStage
  private let phrases: Phrases
  let appearance: Appearance
  let wording: KitWording
  private(set) var state: State
  private var sitting: Sitting?
  private var previousEntry: [String: String] = [:]
  var held = HeldRequests()
  /// The profile files that officers wrote, by their paths.
  private(set) var written: [String: String] = [:]
  var tray = ScannerTray()
  /// What was put on paper.
  private(set) var papers: [PaperDocument] = []
  /// What was handed over to be sent, and what became of it.
  private(set) var sent: [OutgoingMessage] = []
  var messageOutcome = MessageOutcome(exitStatus: 0)

  init(_ stage: OfficeStage, language: Language, state: State) throws {
    self.stage = stage
    self.state = state
    phrases = try JourneyPhrases.phrases(language)
    wording = phrases.kitWording
    appearance = Appearance(direction: language == .arabic ? .rightToLeft : .leftToRight)
  }

  var home: Destination {
    switch state {
    case .founding: .firstStart
    case .atDoor: .signIn
    case .atWork: .home
    }
  }

  private var isLocked = false

  var lock: Destination? {
    if case .atWork = state { .lock } else { nil }
  }

  func printing(of destination: Destination) -> Destination? {
    guard case .atWork(let office) = state, !isLocked else { return nil }
    return destination.paperSubject(on: office.signedIn.today).map { .printing($0) }
  }

  var idleMilliseconds: Int? {
    guard case .atWork(let office) = state, !isLocked else { return nil }
    return office.register.idleLockMinutes * 60_000
  }

  var status: String {
    guard case .atWork(let office) = state else { return "" }
    return office.officer.name
  }

  var canJump: Bool {
    guard case .atWork = state else { return false }
    return !isLocked
  }

  func destination(forCode code: String) -> Destination? {
    canJump ? Destination.named(code, phrases: phrases) : nil
  }

  func perform(_ request: DeskRequest, for ticket: ScreenTicket) -> [Answer] {
    if held.hold(request) { return [] }
    do {
      let answer = try answer(request)
      if case .receipt(let receipt) = answer {
        StageWitness.present?.noteKeys(receipt.events.flatMap(\.clauses), at: stage.policy)
      }
      return [answer]
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  private func answer(_ request: DeskRequest) throws -> Answer {
    switch (request, state) {
    case (.signIn(let credentials), .atDoor(let door)):
      return .signedIn(try enter(try door.signIn(credentials)))
    case (.confirmingClock(let request), .atWork(let office)):
      office.confirmClock()
      return try answer(request)
    case (.importPolicyText(let path), .atWork(let office)):
      let text = try StageResources.text(at: path)
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      return office.perform(.submit(Submission(.office(.importPolicyText(text, source: name)))))
    case (.writeProfile(let path), .atWork(let office)):
      written[path] = ProfileFile.write(office.register.profile(inForceOn: office.signedIn.today))
      return .written(path: path)
    case (.readProfile(let path), _):
      let read = ProfileFile.read(text: try StageResources.text(at: path), fileName: path)
      if let profile = read.profile { return .profile(profile) }
      return .profileProblems(read.problems.map { phrases($0.code.phrase, $0.arguments) })
    case (.found(let founding), .founding):
      return .signedIn(try enter(try stage.found(founding)))
    case (.recover(let key, let officer, let passphrase), .atDoor(let door)):
      try door.recover(key, for: officer, passphrase: passphrase)
      return .recovered
    case (.signOut, .atWork):
      state = .atDoor(try stage.door())
      sitting = nil
      isLocked = false
      return .signedOut
    case (.lock, .atWork):
      isLocked = true
      return .locked
    case (.unlock(let passphrase), .atWork(let office)):
      let failures = try office.prove(passphrase)
      isLocked = false
      return .unlocked(failures)
    case (.findMessageWays, .atWork): return .messageWays(MessageWays(media: [.email, .text]))
    case (.sendMessage(let reference), .atWork(let office)):
      return .messageSent(
        try office.send(reference, limitSeconds: 30, hurried: true) { message in
          sent.append(message)
          return messageOutcome
        })
    case (.remind(let scope), .atWork(let office)):
      let setting = DeskSetting(phrases: try JourneyPhrases.phrases(.arabic), signedIn: office.signedIn)
      return .reminded(
        try office.remind(scope, handedOver: [.email, .text]) { file, topic, way in
          let matter = topic.matter.flatMap { try? office.toldMatter($0) }
          return MessageComposer(file, matter: matter, setting: setting, in: .arabic).reminder(topic, by: way)
        })
    case (.findPaperWays, .atWork): return .paperWays(PaperWays(printers: ["desk"], makesDocuments: true))
    case (.printPaper(let order, let inArabic, let outlet), .atWork(let office)):
      return try print(order, in: inArabic ? .arabic : .english, to: outlet, office)
    case (.listFolder(let path), _): return .folder(tray.listing(of: path))
    case (.attachment(let request), .atWork(let office)): return try tray.answer(request, by: office)
    case (_, .atWork(let office)):
      if isLocked, !request.keepsDraft { throw Failure(.deskLocked) }
      let answer = office.perform(request)
      sitting?.update(office.signedIn)
      if case .receipt = answer { rememberEntry(of: request) }
      return answer
    default: throw Failure(.officeMissing)
    }
  }

  /// Notes that a paper leaves, as the program does, and keeps it.
  private func print(
    _ order: PaperOrder, in language: Language, to outlet: PaperOutlet, _ office: StaffedOffice
  ) throws -> Answer {
    let answer = office.perform(.ask(.paper(order)))
    guard case .paper(let view) = answer else { return answer }
    let words = try JourneyPhrases.phrases(language)
    let setting = DeskSetting(phrases: words, signedIn: office.signedIn)
    let means: PaperPrinted.Means = if case .printer = outlet { .printer } else { .document }
    let noted = office.perform(.submit(Submission(.printPaper(order, means))))
    guard case .receipt = noted else { return noted }
    papers.append(PaperComposer(view, setting: setting, logo: nil).document)
    return .printed(PrintedPaper(outlet: outlet, pages: 1, missingLetters: [], lacksLogo: false))
  }

  private func enter(_ office: StaffedOffice) throws -> SignedIn {
    state = .atWork(office)
    return office.signedIn
  }

  func keepPlace(_ open: [(destination: Destination, screen: any Screen<Destination, DeskRequest, Answer>)]) {
    guard case .atWork(let office) = state, let place = KeptPlace(open) else { return }
    _ = office.perform(.saveDraft(id: KeptPlace.draftID, texts: place.texts))
  }

  private func rememberEntry(of request: DeskRequest) {
    guard case .submit(let submission) = request, case .file(nil, .register(let entry, _, _)) = submission.command
    else {
      return
    }
    previousEntry = Dictionary(uniqueKeysWithValues: entry.texts.map { ($0.key.rawValue, $0.value) })
  }

  func makeScreen(for destination: Destination) -> any Screen<Destination, DeskRequest, Answer> {
    switch state {
    case .founding:
      let profiles = StagePolicy.allCases.map(\.profile)
      return ScreenFactory.makeFirstStart(phrases: phrases, profiles: profiles)
    case .atDoor where destination == .recover: return ScreenFactory.makeRecovery(phrases: phrases)
    case .atDoor(let door):
      let name = (try? door.foundingProfile()).map { $0.association.name.text(in: phrases.language) }
      return ScreenFactory.makeSignIn(phrases: phrases, associationName: name ?? "", hint: nil)
    case .atWork(let office):
      let sitting = sitting ?? Sitting(office.signedIn)
      self.sitting = sitting
      return ScreenFactory.makeScreen(
        for: destination, setting: DeskSetting(phrases: phrases, sitting: sitting), previous: previousEntry)
    }
  }
}
