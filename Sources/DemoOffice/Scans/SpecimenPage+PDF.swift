extension SpecimenPage {
  /// The page as a PDF file (ISO 32000-1) with one of the fonts that every reader has, so that it stays small.
  /// - Parameters:
  ///   - title: what paper it stands for, in ASCII.
  ///   - note: whose, in ASCII.
  func pdf(title: String, note: String) -> [UInt8] {
    let content = drawing(title: title, note: note)
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.width) \(Self.height)] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { file += Self.tenDigits(place) + " 00000 n \n" }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  private func drawing(title: String, note: String) -> String {
    // The origin of a page in PDF is its bottom left corner.
    let rectangles = bars.map { "\($0.x) \(Self.height - $0.y - $0.height) \($0.width) \($0.height) re\n" }
    let texts = [(90, 26, "SPECIMEN"), (112, 12, title + "  " + note), (800, 9, "Diwan demo: not a document")]
    return "0.55 g\n" + rectangles.joined() + "f\n0 g\n"
      + texts.map { y, size, text in
        "BT /F1 \(size) Tf 72 \(Self.height - y) Td (\(Self.escaped(text))) Tj ET\n"
      }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }

  private static func tenDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
