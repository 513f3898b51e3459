import Testing

@Suite("A file and a function are short enough to be read at once")
struct LengthRules {
  private let files = Checkout.sources + Checkout.tests

  @Test("no file has more than 400 lines")
  func longestFile() {
    let long = files.filter { $0.length > 400 }.map { "\($0.path) (\($0.length))" }
    #expect(long.isEmpty, "Split by topic into Type+Topic.swift: \(long)")
  }

  @Test("19 of 20 files have at most 300 lines")
  func mostFiles() {
    let lengths = files.map(\.length).sorted()
    let percentile = lengths[lengths.count * 95 / 100]
    #expect(percentile <= 300, "Split the longest files by topic.")
  }

  @Test("no function has more than 70 lines")
  func functions() {
    let long = files.flatMap { file in
      FunctionLengths.functions(in: file).filter { $0.lineCount > 70 }
        .map { "\(file.path):\($0.firstLine) (\($0.lineCount))" }
    }
    #expect(long.isEmpty, "Take steps out into functions of their own: \(long)")
  }

  @Test("the rule sees functions where they are")
  func measure() {
    let text = """
      struct Sample {
        init?(text: String) { self.text = "{" }  // }
        static func long(
          of count: Int = { 1 }()
        ) -> Int {
          /* { */
          print("\\(count) {")
          return count
        }
        let closure = { 1 }
      }
      protocol Asked {
        func asked()
      }
      """
    let found = FunctionLengths.functions(in: SwiftFile(path: "Sample.swift", text: text))
    #expect(found.map(\.firstLine) == [2, 3])
    #expect(found.map(\.lineCount) == [1, 7])
  }
}
