public import Calendars
import GRDB

/// How often something happened in a span of days, and how much of it.
public struct FigureSum: Hashable, Sendable {
  public var part: String
  public var result: String
  public var count: Int
  /// In the unit of the measure.
  public var total: Int

  public init(part: String, result: String, count: Int, total: Int) {
    self.part = part
    self.result = result
    self.count = count
    self.total = total
  }
}

extension RegisterIndex {
  /// The figures of a measure in a period, by part and result.
  public func figures(
    _ measure: FigureMeasure, in period: ClosedRange<CivilDate>
  ) throws(IndexFault) -> [FigureSum] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT part, result, SUM(count) AS times, SUM(total) FROM \(Self.daysAndMonths)
          GROUP BY part, result HAVING times > 0 ORDER BY part, result
          """)
      return try Row.fetchAll(statement, arguments: Self.arguments(measure, period)).map { row in
        FigureSum(part: row[0], result: row[1], count: row[2], total: row[3])
      }
    }
  }

  /// The figures of a measure in each month of a period that has any, by the month's first day; those of all parts together
  /// unless they are asked for part by part.
  public func monthlyFigures(
    _ measure: FigureMeasure, in period: ClosedRange<CivilDate>, byPart: Bool = false
  ) throws(IndexFault) -> [CivilDate: [FigureSum]] {
    try read { database in
      let part = byPart ? "part" : "''"
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(part) AS told, result, day, SUM(count), SUM(total) FROM \(Self.daysAndMonths)
          GROUP BY day, told, result
          """)
      var months: [CivilDate: [String: FigureSum]] = [:]
      for row in try Row.fetchAll(statement, arguments: Self.arguments(measure, period)) {
        let (part, result): (String, String) = (row[0], row[1])
        let key = part + "/" + result
        let month = CivilDate(daysSinceEpoch: row[2]).startOfMonth
        var sum = months[month]?[key] ?? FigureSum(part: part, result: result, count: 0, total: 0)
        sum.count += row[3] as Int
        sum.total += row[4] as Int
        months[month, default: [:]][key] = sum
      }
      return months.mapValues { sums in
        sums.values.filter { $0.count > 0 }.sorted { ($0.part, $0.result) < ($1.part, $1.result) }
      }.filter { !$0.value.isEmpty }
    }
  }

  /// The figures of a measure and of a period: those of its whole months month by month, the others day by day.
  private static let daysAndMonths = """
    (SELECT day, part, result, count, total FROM figure WHERE measure = ?1 AND day BETWEEN ?2 AND ?3
      UNION ALL SELECT day, part, result, count, total FROM figure WHERE measure = ?1 AND day BETWEEN ?4 AND ?5
      UNION ALL SELECT month, part, result, count, total FROM figure_month
        WHERE measure = ?1 AND month BETWEEN ?6 AND ?7)
    """

  private static func arguments(_ measure: FigureMeasure, _ period: ClosedRange<CivilDate>) -> StatementArguments {
    [measure.rawValue] + StatementArguments(MonthlySums.bounds(of: period))
  }
}
