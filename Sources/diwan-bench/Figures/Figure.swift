/// One measured figure, with the target that the project set for it.
struct Figure: Encodable {
  enum Unit: String, Encodable {
    case seconds = "s"
    case milliseconds = "ms"
    case microseconds = "µs"
    case bytes = "B"
    case mebibytes = "MiB"
    case perSecond = "/s"
    case times = "×"
    case count = ""
  }

  struct Target: Encodable {
    enum Side: String, Encodable { case atMost, atLeast }

    var side: Side
    var value: Double

    static func atMost(_ value: Double) -> Target { Target(side: .atMost, value: value) }
    static func atLeast(_ value: Double) -> Target { Target(side: .atLeast, value: value) }
  }

  var name: String
  var unit: Unit
  var median: Double
  /// Absent for what was measured too seldom to have one.
  var p99: Double?
  var samples: Int
  var target: Target?

  init(_ name: String, _ unit: Unit, _ samples: Samples, target: Target? = nil) {
    self.name = name
    self.unit = unit
    self.target = target
    median = samples.median
    p99 = samples.count >= 100 ? samples.percentile(99) : nil
    self.samples = samples.count
  }

  init(_ name: String, _ unit: Unit, _ value: Double, target: Target? = nil) {
    self.init(name, unit, Samples([value]), target: target)
  }

  /// Whether the median is on the right side of the target; nil where there is none.
  var isMet: Bool? {
    target.map { $0.side == .atMost ? median <= $0.value : median >= $0.value }
  }
}
