/// What was measured in an office of one size.
struct GrowthPoint {
  /// What an office does, each measured in microseconds.
  enum Work: String, CaseIterable {
    case commit = "one commit, its rows included"
    case open = "open and sign in"
    case search = "search"
    case list = "a list, in its middle"
    case rebuild = "the index from the ledger"
    case verify = "verify"

    /// The sign by which the picture shows it.
    var letter: Character {
      switch self {
      case .commit: "c"
      case .open: "o"
      case .search: "s"
      case .list: "l"
      case .rebuild: "r"
      case .verify: "v"
      }
    }
  }

  let files: Int
  let events: Int
  var mebibytes = 0.0
  private var times: [Work: Samples] = [:]

  init(files: Int, events: Int) {
    self.files = files
    self.events = events
  }

  subscript(work: Work) -> Samples {
    get { times[work] ?? Samples() }
    set { times[work] = newValue }
  }

  var figures: [Figure] {
    Work.allCases.map { Figure("\($0.rawValue), \(files) files", .microseconds, self[$0]) } + [
      Figure("memory signed in, \(files) files", .mebibytes, mebibytes)
    ]
  }
}
