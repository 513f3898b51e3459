import Foundation
import Paper
import Testing

/// A document as the printing program made it, looked at with poppler's tools.
final class PrintedSheets {
  struct Problem: Error { var words: String }

  /// Whether this machine has what looks into a PDF.
  static let canBeRead = ["pdftotext", "pdfinfo", "pdffonts", "pdftoppm"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  let report: PrintReport
  let bytes: Data
  private let path: String

  /// - Throws: `Problem` with what the program said, where it made nothing.
  init(_ document: PaperDocument) throws {
    let run = try Self.print(Data(try document.jsonLines()))
    guard run.status == 0, let report = PrintReport(json: Array(run.errors)) else {
      throw Problem(words: String(decoding: run.errors, as: UTF8.self))
    }
    self.report = report
    bytes = run.output
    path = NSTemporaryDirectory() + UUID().uuidString + ".pdf"
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  struct Run {
    var output: Data
    var errors: Data
    var status: Int32
  }

  /// Runs the program that was built beside these tests.
  static func print(_ description: Data) throws -> Run {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    return try run(folder.appending(path: "diwan-print"), [], input: description)
  }

  private static func run(_ program: URL, _ arguments: [String], input: Data = Data()) throws -> Run {
    let process = Process()
    let (given, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = given
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: input)
    try given.fileHandleForWriting.close()
    let made = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(output: made, errors: said, status: process.terminationStatus)
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> String {
    let run = try Self.run(URL(fileURLWithPath: "/usr/bin/" + name), arguments)
    guard run.status == 0 else { throw Problem(words: String(decoding: run.errors, as: UTF8.self)) }
    return String(decoding: run.output, as: UTF8.self)
  }

  /// The text of a page, 1 for the first, or of all of them; marks of direction and blanks taken out, since where letters
  /// are joined poppler sees blanks.
  func text(page: Int? = nil) throws -> String {
    let range = page.map { ["-f", String($0), "-l", String($0)] } ?? []
    let text = try tool("pdftotext", range + [path, "-"])
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isBidiControl && !$0.properties.isWhitespace }))
  }

  var pageCount: Int? {
    get throws {
      let line = try tool("pdfinfo", [path]).split(separator: "\n").first { $0.hasPrefix("Pages:") }
      return line.flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }
    }
  }

  /// The fonts with whether each is embedded.
  var fonts: [(name: String, isEmbedded: Bool)] {
    get throws {
      try tool("pdffonts", [path]).split(separator: "\n").dropFirst(2).map { line in
        let words = line.split(separator: " ")
        // name, type of one or two words, encoding, emb, sub, uni, object, ID
        return (String(words[0]), words[words.count - 5] == "yes")
      }
    }
  }

  /// Where the words of a page stand: the left edges in points, in the order of the text.
  func places(page: Int) throws -> [(word: String, left: Double)] {
    let boxes = try tool("pdftotext", ["-f", String(page), "-l", String(page), "-bbox", path, "-"])
    return boxes.split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "xMin=\""), let close = line.firstRange(of: "\">"),
        let end = line.firstRange(of: "</word>")
      else { return nil }
      let left = line[start.upperBound...].prefix { $0 != "\"" }
      let word = line[close.upperBound..<end.lowerBound]
      return Double(left).map { (String(word), $0) }
    }
  }
}
