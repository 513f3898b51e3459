extension SpecimenPage {
  /// Points to a pixel.
  private static let scale = 2

  /// The page as a PNG file (ISO/IEC 15948) of black and white.
  var png: [UInt8] {
    let columns = Self.width / Self.scale
    let rows = Self.height / Self.scale
    let header = Self.bytes(of: UInt32(columns)) + Self.bytes(of: UInt32(rows)) + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("IDAT", Self.stored(pixels(columns: columns, rows: rows))) + Self.chunk("IEND", [])
  }

  /// Each row: the filter's number, none, then a bit for each pixel, the highest first; 1 is white.
  private func pixels(columns: Int, rows: Int) -> [UInt8] {
    let rowByteCount = 1 + (columns + 7) / 8
    var pixels = [UInt8](repeating: 0xFF, count: rows * rowByteCount)
    for row in 0..<rows { pixels[row * rowByteCount] = 0 }
    for bar in bars {
      for row in bar.y / Self.scale..<(bar.y + bar.height) / Self.scale {
        for column in bar.x / Self.scale..<(bar.x + bar.width) / Self.scale {
          pixels[row * rowByteCount + 1 + column / 8] &= ~(0x80 >> UInt8(column % 8))
        }
      }
    }
    return pixels
  }

  /// RFC 1950 and 1951: the bytes as they are, in one block, which holds up to 65,535.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
    let head: [UInt8] = [0x78, 0x01, 0x01, low, high, ~low, ~high]
    return head + bytes + Self.bytes(of: adler32(bytes))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return bytes(of: UInt32(data.count)) + named + bytes(of: crc32(named))
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }
}
