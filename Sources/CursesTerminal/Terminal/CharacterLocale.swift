import Glibc

/// The locale that tells curses how wide characters are and how to write them.
enum CharacterLocale {
  /// Only character types: numbers and dates are the program's own.
  ///
  /// - Throws: `noUTF8Locale`; without UTF-8 every Arabic cell would fail silently.
  static func activate(
    candidates: [String] = ["C.UTF-8", "C.utf8", "en_US.UTF-8", ""]
  ) throws(CursesTerminalError) {
    for candidate in candidates where setlocale(LC_CTYPE, candidate) != nil {
      if let codeset = nl_langinfo(nl_item(CODESET)), strcmp(codeset, "UTF-8") == 0 { return }
    }
    throw .noUTF8Locale
  }
}
