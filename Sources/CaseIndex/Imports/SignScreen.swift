import Casework
import GRDB

/// Tells at once of nearly every newcomer that no file shares a sign with them (a Bloom filter with two places a sign).
///
/// It never misses a sign that was added; of a million files' signs it takes about one newcomer in twenty for somebody who
/// has to be looked up.
public struct SignScreen: Sendable {
  /// 2^27 places, 16 MiB.
  private static let placeMask: UInt64 = (1 << 27) - 1
  private var words = [UInt64](repeating: 0, count: Int(placeMask + 1) / 64)

  public init() {}

  public mutating func add(_ signs: [UInt64]) {
    for sign in signs {
      set(sign & Self.placeMask)
      set(sign >> 32 & Self.placeMask)
    }
  }

  /// False where none of the signs was ever added.
  public func mayHold(anyOf signs: [UInt64]) -> Bool {
    signs.contains { isSet($0 & Self.placeMask) && isSet($0 >> 32 & Self.placeMask) }
  }

  private mutating func set(_ place: UInt64) { words[Int(place >> 6)] |= 1 << (place & 63) }
  private func isSet(_ place: UInt64) -> Bool { words[Int(place >> 6)] & 1 << (place & 63) != 0 }
}

extension RegisterIndex {
  /// A screen that holds the signs of every file.
  public func signScreen() throws(IndexFault) -> SignScreen {
    try read { database in
      var screen = SignScreen()
      var sounds = WordSounds()
      let files = try Row.fetchCursor(database, sql: "SELECT name, birth FROM file WHERE handles <> ''")
      while let row = try files.next() {
        let signs = DuplicateSigns(name: row[0], identities: [], phones: [], birth: row.day(1), sounds: &sounds)
        screen.add(signs.left)
      }
      let numbers = try Row.fetchCursor(
        database, sql: "SELECT kind, key FROM handle WHERE kind IN (?, ?, ?)",
        arguments: [
          FileHandle.Kind.identity.rawValue, FileHandle.Kind.dependantIdentity.rawValue,
          FileHandle.Kind.phoneEnd.rawValue,
        ])
      while let row = try numbers.next() {
        let key: String = row[1]
        let isPhone = row[0] as Int == FileHandle.Kind.phoneEnd.rawValue
        let signs = DuplicateSigns(
          name: "", identities: isPhone ? [] : [key], phones: isPhone ? ["+" + key.reversed()] : [], birth: nil,
          sounds: &sounds)
        screen.add(signs.left)
      }
      return screen
    }
  }
}
