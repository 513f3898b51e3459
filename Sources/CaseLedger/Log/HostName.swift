import Glibc

/// The name of this machine, in bytes that may stand in the lock file.
enum HostName {
  static let current: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return cleaned(name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
  }()

  static func cleaned(_ bytes: [UInt8]) -> String {
    let kept = bytes.prefix(64).map { $0 < 0x80 && LineFormat.isNameByte($0) ? $0 : UInt8(ascii: "-") }
    return kept.isEmpty ? "localhost" : String(decoding: kept, as: UTF8.self)
  }
}
