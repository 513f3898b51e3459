import CCastagnoli

/// CRC-32C (RFC 3720, appendix B.4): by the processor where it can, else eight bytes at a time by tables.
enum Castagnoli {
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var rest = UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0x82F6_3B78 : rest >> 1 }
      tables[byte] = rest
    }
    for table in 1..<8 {
      for byte in 0..<256 {
        let rest = tables[(table - 1) * 256 + byte]
        tables[table * 256 + byte] = rest >> 8 ^ tables[Int(rest & 255)]
      }
    }
    return tables
  }()

  private static let isInHardware = castagnoli_is_in_hardware()

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    isInHardware ? castagnoli_checksum(bytes.baseAddress, bytes.count) : checksumByTables(bytes)
  }

  static func checksumByTables(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var rest: UInt32 = ~0
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(rest)
        // Written out, since the compiler does not unroll it.
        rest =
          tables[1_792 &+ Int(word & 255)] ^ tables[1_536 &+ Int(word >> 8 & 255)]
          ^ tables[1_280 &+ Int(word >> 16 & 255)] ^ tables[1_024 &+ Int(word >> 24 & 255)]
        rest ^=
          tables[768 &+ Int(word >> 32 & 255)] ^ tables[512 &+ Int(word >> 40 & 255)]
          ^ tables[256 &+ Int(word >> 48 & 255)] ^ tables[Int(word >> 56)]
        index += 8
      }
      while index < bytes.count {
        rest = rest >> 8 ^ tables[Int((rest ^ UInt32(bytes[index])) & 255)]
        index += 1
      }
      return ~rest
    }
  }
}
