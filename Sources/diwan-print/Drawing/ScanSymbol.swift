import CQREncode

/// A QR code (ISO/IEC 18004) as dark and light squares.
struct ScanSymbol {
  /// Squares on each side.
  let side: Int
  private let dark: [Bool]

  /// - Throws: `PrintFault.code` for a text that no such code holds.
  init(_ text: String) throws(PrintFault) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M), let data = code.pointee.data else {
      throw .code
    }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    dark = (0..<(side * side)).map { data[$0] & 1 == 1 }
  }

  func isDark(row: Int, column: Int) -> Bool { dark[row * side + column] }
}
