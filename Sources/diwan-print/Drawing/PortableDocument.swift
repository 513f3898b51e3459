import CPangoCairo

/// Pages as a PDF in memory.
struct PortableDocument {
  let bytes: [UInt8]

  /// - Throws: `PrintFault.drawing` where cairo gives up.
  init(_ sheets: [Sheet], title: String) throws(PrintFault) {
    var collected: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &collected) { collected in
      Self.draw(sheets, title: title, into: collected)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(status))) }
    bytes = collected
  }

  private static func draw(
    _ sheets: [Sheet], title: String, into collected: UnsafeMutablePointer<[UInt8]>
  ) -> cairo_status_t {
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let collected = closure?.assumingMemoryBound(to: [UInt8].self), let data else {
          return CAIRO_STATUS_WRITE_ERROR
        }
        collected.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, collected, PaperSize.width, PaperSize.height)
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    let pen = Pen(surface)
    for sheet in sheets {
      for mark in sheet.marks { pen.draw(mark) }
      cairo_surface_show_page(surface)
    }
    cairo_surface_finish(surface)
    return cairo_surface_status(surface)
  }
}

/// Draws marks on a surface.
private final class Pen {
  private let cairo: OpaquePointer?

  init(_ surface: OpaquePointer?) {
    cairo = cairo_create(surface)
  }

  deinit { cairo_destroy(cairo) }

  func draw(_ mark: Mark) {
    switch mark {
    case .text(_, let line, let x, let baseline):
      cairo_set_source_rgb(cairo, 0, 0, 0)
      cairo_move_to(cairo, x, baseline)
      pango_cairo_show_layout_line(cairo, line.pointer)
    case .rule(let box, let stroke): rule(box, stroke)
    case .shade(let box):
      cairo_set_source_rgb(cairo, 0.91, 0.91, 0.91)
      cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
      cairo_fill(cairo)
    case .symbol(let symbol, let box): draw(symbol, in: box)
    case .picture(let picture, let box): draw(picture, in: box)
    }
  }

  private func rule(_ box: Box, _ stroke: Stroke) {
    cairo_set_source_rgb(cairo, 0.3, 0.3, 0.3)
    cairo_set_line_width(cairo, stroke == .thick ? 1.2 : 0.4)
    let dashes = [1.0, 2.0]
    cairo_set_dash(cairo, dashes, stroke == .dotted ? Int32(dashes.count) : 0, 0)
    cairo_move_to(cairo, box.x, box.y)
    cairo_line_to(cairo, box.x + box.width, box.y)
    cairo_stroke(cairo)
  }

  private func draw(_ symbol: ScanSymbol, in box: Box) {
    // The quiet zone of four squares on each side belongs to the code.
    let square = box.width / Double(symbol.side + 8)
    cairo_set_source_rgb(cairo, 0, 0, 0)
    for row in 0..<symbol.side {
      for column in 0..<symbol.side where symbol.isDark(row: row, column: column) {
        cairo_rectangle(
          cairo, box.x + Double(column + 4) * square, box.y + Double(row + 4) * square, square, square)
      }
    }
    cairo_fill(cairo)
  }

  private func draw(_ picture: Picture, in box: Box) {
    cairo_save(cairo)
    cairo_translate(cairo, box.x, box.y)
    let scale = box.width / Double(cairo_image_surface_get_width(picture.surface))
    cairo_scale(cairo, scale, scale)
    cairo_set_source_surface(cairo, picture.surface, 0, 0)
    cairo_paint(cairo)
    cairo_restore(cairo)
  }
}
