import CVTerm

/// A terminal in memory: libvterm, fed with the bytes that a program wrote.
final class TerminalEmulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let properties = Properties()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  /// What the terminal announces by itself rather than on a question.
  private final class Properties {
    var isAlternateScreen = false
    var cursorIsVisible = true
    var title = ""
  }

  init(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(terminal) else {
      preconditionFailure("libvterm has no memory left")
    }
    self.terminal = terminal
    self.screen = screen
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_ALTSCREEN: properties.isAlternateScreen = value.pointee.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: properties.cursorIsVisible = value.pointee.boolean != 0
      case VTERM_PROP_TITLE: properties.title = value.pointee.string.map { String(cString: $0) } ?? ""
      default: return 0
      }
      return 1
    }
    vterm_set_utf8(terminal, 1)
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      _ = vterm_input_write(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// What the terminal answered to questions since the last call.
  func takeAnswers() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: vterm_output_get_buffer_current(terminal))
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    return buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  var picture: ScreenPicture {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    return ScreenPicture(
      cells: (0..<rows).map { row in (0..<columns).map { text(row: row, column: $0) } },
      looks: (0..<rows).map { row in (0..<columns).map { look(row: row, column: $0) } },
      cursorRow: Int(cursor.row), cursorColumn: Int(cursor.col), cursorIsVisible: properties.cursorIsVisible,
      isAlternateScreen: properties.isAlternateScreen, title: properties.title)
  }

  private func look(row: Int32, column: Int32) -> CellLook {
    var cell = VTermScreenCell()
    guard vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell) != 0 else { return CellLook() }
    return CellLook(
      isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0, isReversed: cell.attrs.reverse != 0,
      foreground: colour(&cell.fg), background: colour(&cell.bg))
  }

  private func colour(_ colour: inout VTermColor) -> UInt32 {
    vterm_screen_convert_color_to_rgb(screen, &colour)
    return UInt32(colour.rgb.red) << 16 | UInt32(colour.rgb.green) << 8 | UInt32(colour.rgb.blue)
  }

  private func text(row: Int32, column: Int32) -> String {
    var cell = VTermScreenCell()
    guard vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell) != 0 else { return " " }
    let values = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    if values[0] == 0 { return " " }
    // libvterm marks the second half of a wide character so.
    if values[0] == UInt32.max { return "" }
    let scalars = values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    return String(String.UnicodeScalarView(scalars))
  }
}
