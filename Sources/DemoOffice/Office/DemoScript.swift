public import Calendars
public import Casework

/// A believable office of one association: the acts of its last two years, the same for the same seed.
///
/// Every event comes from the domain's own rules, so that nothing stands in the register which they would refuse.
/// The acts come one by one in the order of time; only files with work ahead of them are held in memory.
public struct DemoScript: Sequence, Sendable {
  public let profile: Profile
  public let seed: UInt64
  public let fileCount: Int
  /// The moment at which the demo opens; nothing happens after it.
  public let now: Moment
  public let staff: DemoStaff
  let names: DemoNames
  let texts: DemoTexts
  let holidays: [Holiday]
  let writeMessage: DemoMessageWriter?

  /// - Parameter writeMessage: without it nobody is told of anything by message.
  public init(
    profile: Profile, seed: UInt64, fileCount: Int, now: Moment, names: DemoNames, texts: DemoTexts,
    holidays: [Holiday], writeMessage: DemoMessageWriter? = nil
  ) {
    precondition(fileCount >= 0, "An office cannot hold fewer files than none.")
    self.profile = profile
    self.seed = seed
    self.fileCount = fileCount
    self.now = now
    self.names = names
    self.texts = texts
    self.holidays = holidays
    self.writeMessage = writeMessage
    var random = SeededRandom(seed: seed ^ 0x5741_4646)
    staff = DemoStaff(profile: profile, texts: texts, names: names, &random)
  }

  /// The officers, the administrator first.
  public var officers: [Officer] { staff.all }

  /// The acts with which the office begins: its policy, its officers, its holidays; they carry the first numbers.
  public var openingCommits: [DemoCommit] { opening.commits }

  /// Every act from the first one on, the opening ones included.
  public func makeIterator() -> OfficeLife {
    OfficeLife(of: self, opening: opening)
  }
}
