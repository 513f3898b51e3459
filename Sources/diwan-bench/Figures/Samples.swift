/// Values measured of one thing, in the unit of its figure.
struct Samples {
  private var values: [Double] = []

  init() {}

  init(_ values: [Double]) {
    self.values = values
  }

  var count: Int { values.count }
  var sum: Double { values.reduce(0, +) }
  var median: Double { percentile(50) }

  mutating func add(_ value: Double) {
    values.append(value)
  }

  /// The value below which so many percent of all lie; 0 where nothing was measured.
  func percentile(_ percent: Int) -> Double {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[min(values.count - 1, values.count * percent / 100)]
  }
}
