import FoundationEssentials

/// All results of one run and the machine that they hold for.
struct BenchmarkReport: Encodable {
  var machine: MachineDescription
  var results: [BenchmarkResult]

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension BenchmarkResult {
  private static let nameWidth = 52
  private static let valueWidth = 10

  /// The result as lines of a table.
  var lines: [String] {
    let head =
      "  " + "".padded(to: Self.nameWidth)
      + ["median", "p99"].map { $0.aligned(to: Self.valueWidth) }.joined() + "  unit       n  target"
    return ["", name + ": " + data, "  " + method, head] + figures.map(line) + omissions.map { "  not measured: " + $0 }
      + (picture.isEmpty ? [] : [""] + picture)
  }

  private func line(of figure: Figure) -> String {
    let values = [figure.median.text, figure.p99?.text ?? ""].map { $0.aligned(to: Self.valueWidth) }.joined()
    let target = figure.target.map { target in
      (target.side == .atMost ? "≤ " : "≥ ") + target.value.text + (figure.isMet == true ? " met" : " MISSED")
    }
    return "  " + figure.name.padded(to: Self.nameWidth) + values + "  " + figure.unit.rawValue.padded(to: 4)
      + String(figure.samples).aligned(to: 8) + "  " + (target ?? "")
  }
}

extension Double {
  /// Three significant digits or all of the whole part.
  var text: String {
    let places = self >= 100 ? 0 : self >= 10 ? 1 : self >= 1 ? 2 : 3
    let scale = [1, 10, 100, 1_000][places]
    let scaled = Int((self * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let digits = String(scaled % scale)
    return String(scaled / scale) + "." + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  fileprivate func aligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
