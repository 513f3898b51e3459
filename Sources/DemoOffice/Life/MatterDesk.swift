import Calendars
import Casework

/// The matters beside requests in a demo office: which there will be, and how far each has come.
struct MatterDesk: Sendable {
  private(set) var stories: [Story]
  private(set) var openedCount = 0
  /// Whom somebody is going to ask for an opinion, by the number of the call.
  private var calls: [Int: OpinionCall] = [:]
  private var callCount = 0
  /// Chance of its own, so that more or fewer matters leave everything else as it is.
  var random: SeededRandom
  /// The newest matter of each kind, for those that follow from it.
  private var newest: [MatterKind: Matter] = [:]

  struct Story: Sendable {
    let script: MatterScript
    var matter: Matter?
    /// The step that comes next, an index of the script's steps.
    var nextStep = 0
  }

  /// A request that is over, and the file as it stood then.
  struct OpinionCall: Sendable {
    let request: ServiceRequest
    let file: BeneficiaryFile
  }

  /// An office that has something to show for everything would not be believed: of these there is none.
  private static let gaps: Set<MatterKind> = [.harm, .misconception]
  private static let filesPerMatter = 15
  /// However small the office, each kind comes up so often in its two years.
  private static let fewestOfAKind = 4

  init(profile: Profile, scripts: [MatterScript], fileCount: Int, seed: UInt64) {
    random = SeededRandom(seed: seed ^ 0x4D61_7474_6572)
    let offered = Set(profile.matterKinds).subtracting(Self.gaps)
    let fitting = scripts.filter { offered.contains($0.kind) }
    let count =
      fitting.isEmpty || fileCount == 0 ? 0 : max(fitting.count * Self.fewestOfAKind, fileCount / Self.filesPerMatter)
    stories = (0..<count).map { Story(script: fitting[$0 % fitting.count]) }
  }

  /// Notes whom to ask; the number of the call.
  mutating func note(_ call: OpinionCall) -> Int {
    callCount += 1
    calls[callCount] = call
    return callCount
  }

  mutating func takeCall(_ number: Int) -> OpinionCall? { calls.removeValue(forKey: number) }

  /// An opinion was asked for: it is over with its opening.
  mutating func keep(opinion: Matter) {
    openedCount += 1
    newest[opinion.kind] = opinion
  }

  func newest(_ kind: MatterKind) -> Matter? { newest[kind] }

  mutating func keep(_ matter: Matter, of place: Int) {
    if stories[place].matter == nil { openedCount += 1 } else { stories[place].nextStep += 1 }
    stories[place].matter = matter
    newest[matter.kind] = matter
  }
}
