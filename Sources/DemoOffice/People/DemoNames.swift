/// The names that people of a demo office bear, the commonest first.
public struct DemoNames: Sendable {
  let male: RankedTable<String>
  let female: RankedTable<String>
  let family: RankedTable<String>
  let nations: RankedTable<ForeignNames>

  /// Why a table of names was not accepted; lines are counted from 1.
  public enum Problem: Error, Hashable, Sendable {
    case unreadableLine(Int)
    case kindMissing(String)
  }

  /// Reads the two tables: `kind⇥name`, and for foreigners `country⇥kind⇥Latin⇥Arabic`; the kinds are `male`,
  /// `female` and `family`, and a line that starts with `#` says something about the table.
  /// - Throws: `Problem` where a line cannot be read or a kind has no name.
  public init(saudi: String, foreign: String) throws(Problem) {
    var names: [String: [String]] = [:]
    for row in try Self.rows(of: saudi, columns: 2) { names[row[0], default: []].append(row[1]) }
    for kind in ["male", "female", "family"] where names[kind] == nil { throw .kindMissing(kind) }
    male = RankedTable(names["male"] ?? [])
    female = RankedTable(names["female"] ?? [])
    family = RankedTable(names["family"] ?? [])
    nations = RankedTable(try Self.nations(in: Self.rows(of: foreign, columns: 4)))
  }

  private static func nations(in rows: [[String]]) throws(Problem) -> [ForeignNames] {
    var nations: [ForeignNames] = []
    for row in rows {
      if nations.last?.country != row[0] { nations.append(ForeignNames(country: row[0])) }
      let name = ForeignNames.Name(latin: row[2], arabic: row[3])
      switch row[1] {
      case "male": nations[nations.count - 1].male.append(name)
      case "female": nations[nations.count - 1].female.append(name)
      case "family": nations[nations.count - 1].family.append(name)
      default: throw .kindMissing(row[1])
      }
    }
    for nation in nations where nation.male.isEmpty || nation.female.isEmpty || nation.family.isEmpty {
      throw .kindMissing(nation.country)
    }
    return nations
  }

  private static func rows(of table: String, columns: Int) throws(Problem) -> [[String]] {
    var rows: [[String]] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let row = line.split(separator: "\t").map(String.init)
      guard row.count == columns else { throw .unreadableLine(index + 1) }
      rows.append(row)
    }
    return rows
  }
}
