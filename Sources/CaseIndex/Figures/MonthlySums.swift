import Calendars
import GRDB

/// Sums of whole months of what is counted day by day, which the database's triggers keep: a span of years is added up from
/// few rows.
enum MonthlySums {
  /// A month is told by its first day.
  static let tables = """
    CREATE TABLE figure_month (
      measure TEXT NOT NULL, month INTEGER NOT NULL, part TEXT NOT NULL, result TEXT NOT NULL, count INTEGER NOT NULL,
      total INTEGER NOT NULL, PRIMARY KEY (measure, month, part, result)) WITHOUT ROWID;
    CREATE TABLE evidence_month (
      month INTEGER NOT NULL, clause TEXT NOT NULL, kind TEXT NOT NULL, officer TEXT NOT NULL, count INTEGER NOT NULL,
      last_at INTEGER NOT NULL, PRIMARY KEY (month, clause, kind, officer)) WITHOUT ROWID;
    """

  /// Adds up all days, after a bulk load.
  static let counts = """
    DELETE FROM figure_month;
    DELETE FROM evidence_month;
    INSERT INTO figure_month SELECT measure, \(month(of: "day")), part, result, SUM(count), SUM(total) FROM figure
      GROUP BY 1, 2, 3, 4;
    INSERT INTO evidence_month SELECT \(month(of: "day")), clause, kind, officer, SUM(count), MAX(last_at) FROM evidence
      GROUP BY 1, 2, 3, 4;
    """

  static let triggers = """
    CREATE TRIGGER figure_entered AFTER INSERT ON figure BEGIN
      INSERT INTO figure_month
        VALUES (NEW.measure, \(month(of: "NEW.day")), NEW.part, NEW.result, NEW.count, NEW.total)
        ON CONFLICT (measure, month, part, result) DO UPDATE SET
          count = count + excluded.count, total = total + excluded.total;
    END;
    CREATE TRIGGER figure_changed AFTER UPDATE ON figure BEGIN
      UPDATE figure_month SET count = count + NEW.count - OLD.count, total = total + NEW.total - OLD.total
        WHERE measure = NEW.measure AND month = \(month(of: "NEW.day")) AND part = NEW.part AND result = NEW.result;
    END;
    CREATE TRIGGER evidence_entered AFTER INSERT ON evidence BEGIN
      INSERT INTO evidence_month
        VALUES (\(month(of: "NEW.day")), NEW.clause, NEW.kind, NEW.officer, NEW.count, NEW.last_at)
        ON CONFLICT (month, clause, kind, officer) DO UPDATE SET
          count = count + excluded.count, last_at = max(last_at, excluded.last_at);
    END;
    CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence BEGIN
      UPDATE evidence_month SET count = count + NEW.count - OLD.count, last_at = max(last_at, NEW.last_at)
        WHERE month = \(month(of: "NEW.day")) AND clause = NEW.clause AND kind = NEW.kind AND officer = NEW.officer;
    END;
    """

  private static func month(of day: String) -> String {
    "unixepoch(\(day) * 86400, 'unixepoch', 'start of month') / 86400"
  }

  /// A period as the days before its first whole month, those behind its last, and the first days of its whole months:
  /// three pairs of bounds, of which one that holds nothing ends before it begins.
  static func bounds(of period: ClosedRange<CivilDate>) -> [Int] {
    let (first, last) = (period.lowerBound, period.upperBound)
    let start = first == first.startOfMonth ? first : first.startOfMonth.adding(months: 1)
    let end = last.adding(days: 1).startOfMonth
    guard start < end else { return [first.daysSinceEpoch, last.daysSinceEpoch, 1, 0, 1, 0] }
    return [
      first.daysSinceEpoch, start.daysSinceEpoch - 1, end.daysSinceEpoch, last.daysSinceEpoch,
      start.daysSinceEpoch, end.daysSinceEpoch - 1,
    ]
  }
}
