import Glibc

/// The machine's clock, for lengths of time only.
enum Stopwatch {
  static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// How long something took.
  static func microseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = nanoseconds()
    try body()
    return Double(nanoseconds() - start) / 1_000
  }

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double { try microseconds(body) / 1_000 }
  static func seconds(_ body: () throws -> Void) rethrows -> Double { try microseconds(body) / 1_000_000 }
}
