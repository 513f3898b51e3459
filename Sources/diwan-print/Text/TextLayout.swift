import CPangoCairo

/// Text broken into lines of a width, in the direction of its document whatever letter it begins with.
final class TextLayout {
  enum Alignment { case start, centre, end }

  /// A line as it can be drawn; lengths in points, from the top left corner of the text.
  struct Line {
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let x: Double
    let top: Double
    let baseline: Double
    let bottom: Double
  }

  private let layout: OpaquePointer
  let lines: [Line]
  /// Letters for which no font has a shape.
  let unknownCount: Int

  init(
    _ text: String, _ style: TextStyle, width: Double?, alignment: Alignment, isRightToLeft: Bool, in typeface: Typeface
  ) {
    layout = pango_layout_new(typeface.context)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_font_description(layout, typeface.description(of: style))
    // Without the automatic direction, left is the left edge whatever the base direction is.
    let start = isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
    let end = isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
    pango_layout_set_alignment(
      layout, alignment == .centre ? PANGO_ALIGN_CENTER : alignment == .start ? start : end)
    pango_layout_set_width(layout, width.map { Int32($0 * Double(PANGO_SCALE)) } ?? -1)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    unknownCount = Int(pango_layout_get_unknown_glyphs_count(layout))
    lines = Self.lines(of: layout)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  var height: Double { lines.last?.bottom ?? 0 }

  /// The width that the text takes by itself, in points.
  var naturalWidth: Double {
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    return Self.points(extents.width)
  }

  private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

  private static func lines(of layout: OpaquePointer) -> [Line] {
    guard let iterator = pango_layout_get_iter(layout) else { return [] }
    defer { pango_layout_iter_free(iterator) }
    var lines: [Line] = []
    repeat {
      guard let pointer = pango_layout_iter_get_line_readonly(iterator) else { break }
      var extents = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &extents)
      lines.append(
        Line(
          pointer: pointer, x: points(extents.x), top: points(extents.y),
          baseline: points(pango_layout_iter_get_baseline(iterator)), bottom: points(extents.y + extents.height)))
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }
}
