import Calendars
import Casework

/// What remains of an erased file, as `diwan show --json` writes it.
struct ShownTombstone: Encodable {
  var file: String
  /// When the key was destroyed; absent while that is under way.
  var erasedAt: String?
  var ground: String
  var decidedBy: String
  var confirmedBy: String
  /// Places elsewhere in the ledger that name the person, as the check afterwards found.
  var mentions: Int?
  var isClean: Bool?

  init(_ erased: ErasedFile) {
    file = erased.id.text
    erasedAt = erased.erasedAt?.iso
    ground = erased.ground.rawValue
    decidedBy = erased.decidedBy.rawValue
    confirmedBy = erased.confirmedBy.rawValue
    mentions = erased.check?.mentions
    isClean = erased.check?.isClean
  }
}
