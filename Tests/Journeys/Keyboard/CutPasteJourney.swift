import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("A paste that a line to search in cannot hold whole")
struct CutPasteJourney {
  private static let words = "ما لصقته أطول مما يتسع له هذا السطر، فلم يُكتب آخره."
  private static let long = String(repeating: "محمد ", count: 50)

  /// The keys that lead to each line in which something is looked for.
  enum Line: String, CaseIterable {
    case home, search, searchFilter, files, filesFilter, worklist, officers, policy, help, jump, choice

    fileprivate var keys: [Key] {
      switch self {
      case .home: []
      case .search: [.function(3)]
      case .searchFilter: [.function(3), .function(4)]
      case .files: [.function(8)]
      case .filesFilter: [.function(8), .function(4)]
      case .worklist: [.function(2), .character("/")]
      case .officers: [.function(11), .character("/")]
      case .policy: [.function(12)]
      case .help: [.function(1)]
      case .jump: [.function(9)]
      case .choice: [.function(7), .function(4)]
      }
    }
  }

  @Test("is told of at the foot of the screen, each time, and not where all of it went in", arguments: Line.allCases)
  func told(line: Line) throws {
    var desk = try OfficerDesk(StagePeople.reception, at: try OfficeStage.staffed(.kadi))
    for key in line.keys { desk.press(key) }
    desk.press(.paste("محمد\n"))
    desk.doesNotRead(Self.words)
    desk.press(.paste(Self.long))
    desk.reads(Self.words)
    desk.press(.paste(Self.long))
    desk.reads(Self.words)
    desk.press(.backspace)
    desk.doesNotRead(Self.words)
  }
}
