/// One page of paper with everything that is drawn on it.
struct Sheet {
  var marks: [Mark] = []
}

/// Something at its place on a page; lengths in points, from the top left corner of the paper.
enum Mark {
  /// A line of text, which stays as long as the text that it is of.
  case text(TextLayout, TextLayout.Line, x: Double, baseline: Double)
  case rule(Box, Stroke)
  case shade(Box)
  case symbol(ScanSymbol, Box)
  case picture(Picture, Box)
}

struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

enum Stroke { case thin, thick, dotted }

/// A4 (ISO 216), 210 by 297 millimetres, with the margins of a letter.
enum PaperSize {
  static let width = 595.276
  static let height = 841.890
  static let margin = 51.0
  static let footerHeight = 24.0
  static let bodyWidth = width - 2 * margin
  static let top = margin
  /// Where the body ends and the footer begins.
  static let bottom = height - margin - footerHeight
}
