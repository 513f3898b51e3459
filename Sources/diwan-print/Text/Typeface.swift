import CPangoCairo

/// The kinds of text on paper.
enum TextStyle: CaseIterable {
  case association, title, heading, strong, body, cell, columnTitle, small, caption

  /// Points.
  fileprivate var size: Int {
    switch self {
    case .association: 16
    case .title: 18
    case .heading: 14
    case .strong, .body: 12
    case .cell, .columnTitle: 10
    case .small: 9
    case .caption: 20
    }
  }

  fileprivate var isBold: Bool {
    switch self {
    case .association, .title, .heading, .strong, .columnTitle, .caption: true
    case .body, .cell, .small: false
    }
  }
}

/// The fonts of a document, the first of which a machine has is taken for each letter.
final class Typeface {
  static let families = "Amiri, Noto Naskh Arabic, DejaVu Serif, serif"

  let context: OpaquePointer
  private let descriptions: [TextStyle: OpaquePointer]

  init(language: String, isRightToLeft: Bool) {
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string(language))
    // A point of a font is a point of the page, and letters stand where they belong, on no screen's grid.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    descriptions = Dictionary(
      uniqueKeysWithValues: TextStyle.allCases.compactMap { style in
        guard let description = pango_font_description_new() else { return nil }
        pango_font_description_set_family(description, Self.families)
        pango_font_description_set_size(description, Int32(style.size) * PANGO_SCALE)
        pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        return (style, description)
      })
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Makes the fonts of the machine known, which the first text to be set would else wait for.
  static func findFonts() {
    let typeface = Typeface(language: "ar", isRightToLeft: true)
    for style in [TextStyle.body, .strong] {
      guard let font = pango_context_load_font(typeface.context, typeface.description(of: style)) else { continue }
      g_object_unref(UnsafeMutableRawPointer(font))
    }
  }

  func description(of style: TextStyle) -> OpaquePointer? { descriptions[style] }
}
