import Desk
import DiwanResources
import Glibc
import Paper

/// Makes what leaves the office of a document: a PDF by a program of its own, which this one does not need, or a page for
/// a browser.
struct PaperPress {
  enum Form: String, CaseIterable {
    case pdf, html

    /// By the end of a file's name, whatever its case; nil for any other.
    init?(path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
  }

  /// What was made, with what is to be said of it.
  struct Sheets {
    var bytes: [UInt8]
    /// Nil for a page for a browser.
    var report: PrintReport?
  }

  /// The program that makes PDF files, started beforehand: it gets its fonts ready while the paper is composed.
  private let waiting: WaitingProgram?

  /// The press for one document that goes to an outlet, its program started already where a PDF goes there.
  init(for outlet: PaperOutlet) {
    if case .file(let path) = outlet, Form(path: path) != .pdf {
      waiting = nil
    } else {
      waiting = Self.program.flatMap { WaitingProgram($0) }
    }
  }

  /// The program that `DIWAN_PRINT` names, else the one beside this program or in its library folder; nil where it is not
  /// installed.
  static var program: String? {
    let folder = ResourceFolder.parent(of: ResourceFolder.executablePath ?? "./diwan")
    let installed = ResourceFolder.parent(of: folder) + "/lib/diwan/diwan-print"
    let candidates = Machine.variable("DIWAN_PRINT").map { [$0] } ?? [folder + "/diwan-print", installed]
    return candidates.first { access($0, X_OK) == 0 }
  }

  /// - Throws: `Failure.pressMissing`, or `Failure.notPrinted` with the program's own words.
  func make(_ document: PaperDocument, as form: Form) throws -> Sheets {
    switch form {
    case .html: return Sheets(bytes: Array(document.webPage.utf8), report: nil)
    case .pdf:
      guard let waiting else { throw Failure(.pressMissing) }
      let ended = waiting.finish(input: try document.jsonLines())
      guard ended.status == 0, let report = PrintReport(json: ended.errors) else {
        throw Failure(.notPrinted, detail: String(decoding: ended.errors.prefix(200), as: UTF8.self))
      }
      return Sheets(bytes: ended.output, report: report)
    }
  }
}
