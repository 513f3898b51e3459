/// One number that is counted: of which measure, on which day, of which part, with which result.
struct FigureKey: Hashable {
  var measure: FigureMeasure
  /// Days since 1970-01-01.
  var day: Int
  var part: String
  var result: String

  init(_ measure: FigureMeasure, _ day: Int, part: String = "", result: String = "") {
    self.measure = measure
    self.day = day
    self.part = part
    self.result = result
  }

  /// That something was done by its last day, or after it, on the day on which it was done.
  static func deadline(_ clock: String, met day: Int, last: Int) -> FigureKey {
    FigureKey(.deadline, day, part: clock, result: (day <= last ? ReplyTiming.kept : .late).rawValue)
  }
}

/// How often, and how much of it in the unit of its measure.
struct FigureCount: Hashable {
  var count: Int
  var total: Int

  static let one = FigureCount(count: 1, total: 0)

  init(count: Int, total: Int) {
    self.count = count
    self.total = total
  }

  /// Once, and so much of it.
  init(_ total: Int) {
    self.init(count: 1, total: total)
  }
}

/// A row of the index, or a value on its way there, from which figures are counted.
protocol Counted {
  var figures: [(FigureKey, FigureCount)] { get }
}
