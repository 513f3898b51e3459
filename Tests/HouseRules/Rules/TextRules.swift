import Testing

@Suite("The sources hold nothing unfinished, nothing that traps, no clock and no Arabic")
struct TextRules {
  private func places(_ words: [String], in files: [SwiftFile] = Checkout.sources) -> [String] {
    files.flatMap { file in file.places { line in words.contains { line.contains($0) } } }
  }

  /// Comments count too here, so the lines are searched as they are written.
  private func writtenPlaces(_ isMet: (Substring) -> Bool) -> [String] {
    Checkout.sources.flatMap { file in
      file.lines.enumerated().filter { isMet($0.element) }.map { "\(file.path):\($0.offset + 1)" }
    }
  }

  @Test("nothing is left for later")
  func unfinished() {
    let marks: Set<Substring> = ["TODO", "FIXME", "XXX", "HACK"]
    let found = writtenPlaces { line in
      line.split { !($0.isLetter || $0.isNumber) }.contains { marks.contains($0) }
    }
    #expect(found.isEmpty, "Finish it, or file an issue and take the mark away: \(found)")
  }

  @Test("an operating error is thrown, a programmer's error is a precondition with a sentence")
  func traps() {
    let found = places(["fatalError(", "try!", "as!", "unowned(unsafe)", "assert("])
    #expect(found.isEmpty, "Throw a typed error, or state a precondition: \(found)")
  }

  @Test("nothing is unwrapped by force")
  func forcedUnwrapping() {
    let found = Checkout.sources.flatMap { file in file.places(where: Self.unwrapsByForce) }
    #expect(found.isEmpty, "Use guard let, if let or ??: \(found)")
  }

  /// An exclamation mark right after a value or a type, and not before an equals sign.
  private static func unwrapsByForce(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "!"), index > 0 else { return false }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "=") { return false }
      let before = Unicode.Scalar(bytes[index - 1])
      return before.properties.isAlphabetic || ("0"..."9").contains(before) || ")]_}>\"".unicodeScalars.contains(before)
    }
  }

  @Test("the rule sees a forced value and nothing else")
  func forcedUnwrappingIsSeen() {
    for line in ["name!", "call()!", "list[0]!.x", "var a: Int!", "x! + 1"] {
      #expect(Self.unwrapsByForce(line[...]), "\(line)")
    }
    for line in ["!name", "a != b", "if !isOpen", "(!a)", "a!=b"] {
      #expect(Self.unwrapsByForce(line[...]) == false, "\(line)")
    }
  }

  @Test("only the composition root and the benchmarks read a clock")
  func clocks() {
    let clocks = ["Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday"]
    let found = places(clocks, in: Checkout.sources.filter { !$0.path.hasPrefix("Sources/diwan") })
      // How long to wait for a key's next byte is a span on the terminal's line and tells no time of day.
      .filter { !$0.hasPrefix("Sources/CursesTerminal/Line/Deadline.swift") }
    #expect(found.isEmpty, "Take the moment as a value from the composition root: \(found)")
  }

  @Test("only the programs print")
  func printing() {
    let rooms = Checkout.sources.filter { !$0.path.hasPrefix("Sources/diwan") }
    let found = places([" print(", "(print(", "{print("], in: rooms)
    #expect(found.isEmpty, "Return the value; the program prints it: \(found)")
  }

  @Test("no Arabic letter stands in a source; phrases are data")
  func arabic() {
    let found = writtenPlaces { line in
      line.unicodeScalars.contains {
        (0x0600...0x06FF).contains($0.value) || (0x0750...0x077F).contains($0.value)
          || (0xFB50...0xFDFF).contains($0.value) || (0xFE70...0xFEFF).contains($0.value)
      }
    }
    #expect(found.isEmpty, "Put it into Resources/Phrases, or write the scalar as an escape: \(found)")
  }

  @Test("no test waits by sleeping")
  func sleeping() {
    let found = places(["sleep("], in: Checkout.tests)
    #expect(found.isEmpty, "Wait for what is expected, with a limit: \(found)")
  }

  @Test("comments and strings are told apart from code")
  func blanking() {
    let text = ##"""
      let a = "x! // y" // fatalError(
      let b = #"quote " \(no)"# + "\(call(")") + 1)" /* a /* b */ c */ + d
      """##
    let code = SwiftBlanker.code(of: text)
    #expect(code.contains("fatalError") == false)
    #expect(code.contains("x!") == false)
    #expect(code.contains("no") == false)
    #expect(code.contains("(call(\" \") + 1)"))
    #expect(code.hasSuffix("+ d"))
    #expect(code.utf8.count == text.utf8.count)
  }
}
