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
  /// The signs of every file that changed after a commit; of all of them after none.
  public func addSigns(ofFilesChangedAfter commit: Int = 0, to screen: inout SignScreen) throws(IndexFault) {
    try read { database in
      var sounds = WordSounds()
      let files = try Row.fetchCursor(
        database, sql: "SELECT name, birth, handles FROM file WHERE handles <> '' AND (?1 = 0 OR last_number > ?1)",
        arguments: [commit])
      while let row = try files.next() {
        let handles = FileHandle.restored(row[2])
        let signs = DuplicateSigns(
          name: IndexedName(row[0], sounds: &sounds),
          identities: handles.filter { $0.kind == .identity || $0.kind == .dependantIdentity }.map(\.key),
          phones: handles.filter { $0.kind == .phoneEnd }.map { "+" + $0.key.reversed() }, birth: row.day(1))
        screen.add(signs.left)
      }
    }
  }
}
