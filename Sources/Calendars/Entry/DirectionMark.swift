extension Unicode.Scalar {
  /// An invisible mark of the direction or order of text, which spreadsheets and messengers leave around names, numbers and
  /// days. Joiners are none, for they belong to the spelling of words.
  public var isDirectionMark: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
