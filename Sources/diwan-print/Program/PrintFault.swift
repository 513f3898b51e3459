/// Why a document does not go on paper, without a word of what stands in it.
enum PrintFault: Error, CustomStringConvertible {
  /// The line of the page description that cannot be read.
  case description(line: Int)
  case logo
  case code
  case drawing(String)
  case usage
  case output(String)

  var description: String {
    switch self {
    case .description(let line): "line \(line) of the page description cannot be read"
    case .logo: "the letterhead's picture is no PNG"
    case .code: "the text of a QR code is too long for one"
    case .drawing(let cause): "the PDF could not be made: \(cause)"
    case .usage: "usage: diwan-print < page-description.jsonl > document.pdf"
    case .output(let cause): "the PDF could not be handed over: \(cause)"
    }
  }

  /// Of sysexits(3).
  var exitStatus: Int32 {
    switch self {
    case .usage: 64
    case .description, .logo, .code: 65
    case .drawing: 70
    case .output: 74
    }
  }
}
