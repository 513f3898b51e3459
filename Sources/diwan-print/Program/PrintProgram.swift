import Glibc
import Paper

/// Makes a PDF on standard output of a page description on standard input; says on standard error how many pages it has
/// and which letters no font of the machine has.
@main
struct PrintProgram {
  static func main() {
    do {
      guard CommandLine.arguments.count == 1 else { throw PrintFault.usage }
      // While the description is still being made: to find the machine's fonts takes longer than to set a page.
      Typeface.findFonts()
      try run()
    } catch let fault as PrintFault {
      note(fault.description)
      exit(fault.exitStatus)
    } catch {
      note("the PDF could not be made")
      exit(70)
    }
  }

  private static func run() throws {
    let document: PaperDocument
    do {
      document = try PaperDocument(jsonLines: input())
    } catch {
      throw PrintFault.description(line: error.line)
    }
    let setter = Typesetter(
      language: document.head.language, isRightToLeft: document.head.direction == .rightToLeft)
    let sheets = try SheetBuilder.sheets(of: document, by: setter)
    let pdf = try PortableDocument(sheets, title: document.head.title)
    try send(pdf.bytes, to: STDOUT_FILENO)
    let report = PrintReport(
      pages: sheets.count,
      missing: setter.missing.map { PrintReport.Letter(code: $0.code, name: $0.properties.name ?? $0.code) })
    note(String(decoding: try report.json(), as: UTF8.self))
  }

  private static func input() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(PrintFault) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .output(String(cString: strerror(errno))) }
      sent += count
    }
  }

  private static func note(_ line: String) {
    try? send(Array((line + "\n").utf8), to: STDERR_FILENO)
  }
}
