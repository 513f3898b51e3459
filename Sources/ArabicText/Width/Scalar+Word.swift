extension Unicode.Scalar {
  /// A letter or digit; the common ones are answered without a look into the character database.
  var belongsToWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x0620...0x063F, 0x0641...0x064A, 0x0660...0x0669, 0x06F0...0x06F9: true
    case 0x00...0x7F: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  /// White_Space in PropList.txt.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
