import CNcurses
import TerminalKit

/// The theme in curses' terms: an attribute set and a colour pair for each style.
struct CursesPalette {
  struct Paint: Hashable {
    var attributes: attr_t
    var pair: Int16
  }

  private let paints: [Paint]

  /// Colours only where the terminal has eight; without them the theme for one colour is taken.
  ///
  /// Curses has to run already.
  init(_ name: ThemeName) {
    let hasColors = name != .mono && has_colors() && start_color() == OK && curses_color_count() >= 8
    if hasColors { use_default_colors() }
    let theme = Theme(hasColors ? name : .mono)
    var pairs: [StyleAppearance: Int16] = [:]
    var paints = Array(
      repeating: Paint(attributes: 0, pair: 0), count: Int(Style.allCases.map(\.rawValue).max() ?? 0) + 1)
    for style in Style.allCases {
      let appearance = theme.appearance(of: style)
      let colors = StyleAppearance(foreground: appearance.foreground, background: appearance.background)
      var pair: Int16 = 0
      if hasColors, colors != StyleAppearance() {
        pair = pairs[colors] ?? Int16(pairs.count + 1)
        pairs[colors] = pair
        let count = Int(curses_color_count())
        init_pair(pair, colors.foreground.number(among: count), colors.background.number(among: count))
      }
      paints[Int(style.rawValue)] = Paint(attributes: appearance.attributes.forCurses, pair: pair)
    }
    self.paints = paints
  }

  subscript(style: Style) -> Paint { paints[Int(style.rawValue)] }
}

extension StyleAppearance.Attributes {
  fileprivate var forCurses: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= curses_bold }
    if contains(.dim) { attributes |= curses_dim }
    if contains(.italic) { attributes |= curses_italic }
    if contains(.reverse) { attributes |= curses_reverse }
    if contains(.underline) { attributes |= curses_underline }
    return attributes
  }
}
