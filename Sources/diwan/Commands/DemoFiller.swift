import Calendars
import CaseLedger
import Casework
import DemoOffice
import Desk
import DiwanResources
import DiwanScreens
import FoundationEssentials
import Glibc
import Office

/// Founds a demo office and fills it.
struct DemoFiller {
  static let passphrase = "diwan-demo"
  static let officers = ["reception", "researcher", "secretary", "liaison", "director", "auditor", "admin"]
  /// A demo's passphrase is public, so nothing is gained by making it slow to try.
  static let scryptCost = ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)

  let library: Library
  let profile: Profile
  let files: Int
  let seed: UInt64
  let folder: String

  /// Each demo has a folder of its own, so that another one is never overwritten.
  static func folder(profile: Profile, files: Int, seed: UInt64) -> String {
    [Machine.demoFolder, [profile.id, String(files), String(seed)].joined(separator: "-")].joined(separator: "/")
  }

  /// The log's identity follows from the seed, by which a demo is told from an office that people work in.
  private var log: LogIdentifier {
    var random = SeededRandom(seed: seed)
    return LogIdentifier(using: &random)
  }

  /// - Throws: `Failure.officeExists` where another office than this demo lies in the folder.
  func refuseOtherOffice() throws {
    let storage = FolderStorage(folder: DataFolder(path: folder).logPath, isReadOnly: true)
    guard try Ledger.beginning(of: storage).log == log else { throw Failure(.officeExists, detail: folder) }
  }

  func fill() throws {
    let demo = try demoOffice()
    var life = demo.makeIterator()
    guard let first = life.next() else { return }
    let site = try OfficeSite.folder(at: folder, isNew: true, scryptCost: Self.scryptCost)
    let office = try StaffedOffice.found(
      first.events, officer: first.officer, passphrase: Self.passphrase, log: log, at: site, clock: { first.at })
    for officer in demo.officers where officer.id != first.officer {
      try office.keyring.addOfficer(officer.id.rawValue, passphrase: Self.passphrase, cost: Self.scryptCost)
    }
    var last = first.at
    let acts = AnyIterator {
      let act = life.next()
      if let act { last = act.at }
      return act.map(FilledCommit.init)
    }
    try office.fill(with: acts, progress: report)
    try attach(life.scans(), at: min(demo.now, last.adding(minutes: 1)), in: site)
    if isatty(STDERR_FILENO) == 1 { Output.note("\r\u{1B}[K") }
  }

  /// Scans lie sealed beside the ledger, so that they are taken as an officer takes them, once everything else is there.
  private func attach(_ scans: [DemoScan], at moment: Moment, in site: OfficeSite) throws {
    guard !scans.isEmpty else { return }
    let reception = Credentials(officer: OfficerID(rawValue: "reception"), passphrase: Self.passphrase)
    let office = try OfficeDoor(to: site, clock: { moment }).signIn(reception)
    for scan in scans {
      let order = AttachmentOrder(request: scan.request, document: scan.document)
      _ = try office.takeAttachment(order, from: ScanInMemory(rest: scan.bytes[...]))
    }
  }

  private func demoOffice() throws -> DemoScript {
    let now = Machine.now()
    let names = try DemoNames(
      saudi: library.files.text(at: "Demo/names.tsv").text,
      foreign: library.files.text(at: "Demo/foreign-names.tsv").text)
    let texts = try JSONDecoder().decode(
      DemoTexts.self, from: Data(library.files.text(at: "Demo/texts.json").bytes))
    return DemoScript(
      profile: profile, seed: seed, fileCount: files, now: now, names: names, texts: texts,
      holidays: try library.calendar(around: now.day(in: .riyadh)).holidays,
      writeMessage: Self.messages(in: try library.phrases(.arabic)))
  }

  /// Beneficiaries are told by the program's own templates.
  private static func messages(in phrases: Phrases) -> DemoMessageWriter {
    { file, topic, way, context in
      let setting = DeskSetting(
        phrases: phrases, officer: context.officer, register: context.register, now: context.now)
      return MessageComposer(file, setting: setting, in: .arabic).reminder(topic, by: way)
    }
  }

  private func report(_ commits: Int) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    Output.note("\r" + Help.phrases("cli.demo.progress", ["commits": String(commits)]))
  }
}

/// A scan that is in no file.
private struct ScanInMemory: AttachmentSource {
  var rest: ArraySlice<UInt8>

  mutating func read(_ byteCount: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(byteCount) }
    return Array(rest.prefix(byteCount))
  }
}

extension FilledCommit {
  init(_ commit: DemoCommit) {
    self.init(
      at: commit.at, officer: commit.officer, events: commit.events, file: commit.file, session: commit.session,
      matter: commit.matter, isSettled: commit.isSettled)
  }
}
