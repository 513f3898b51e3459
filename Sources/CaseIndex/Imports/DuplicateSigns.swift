import ArabicText
public import Calendars
public import Casework

/// By what a file may be taken for another one's person, as numbers: what a newcomer is asked for, and what a file leaves.
///
/// Whoever shares no sign with any file is nobody's duplicate by `DuplicateSearch`; a shared one is looked into there. The
/// numbers hold within one process.
public struct DuplicateSigns: Hashable, Sendable {
  /// Signs that a newcomer is looked up by.
  public private(set) var asked: [UInt64] = []
  /// Signs by which a later newcomer finds the file.
  public private(set) var left: [UInt64] = []

  public init(name: IndexedName, identities: [String], phones: [String], birth: CivilDate?) {
    for number in identities { addBoth(Self.hash("i", number)) }
    for phone in phones { addBoth(Self.hash("p", phone)) }
    let folded = name.folded
    guard folded.words.count > 1 else { return }
    if let birth {
      let day = String(birth.daysSinceEpoch)
      // Alike are names that begin alike and share a further word, or sound the same as a whole.
      for other in Set(name.words.others) { addBoth(Self.hash("b", day, name.words.first, other)) }
      addBoth(Self.hash("s", day, name.sound))
      asked.append(Self.hash("m", folded.key))
    } else {
      // Whoever's birth is not known may be anybody of the name.
      asked.append(Self.hash("n", folded.key))
      left.append(Self.hash("m", folded.key))
    }
    left.append(Self.hash("n", folded.key))
  }

  private mutating func addBoth(_ sign: UInt64) {
    asked.append(sign)
    left.append(sign)
  }

  /// A meeting of two only costs a look.
  private static func hash(_ parts: String...) -> UInt64 {
    var hasher = Hasher()
    for part in parts { hasher.combine(TextBytes(part)) }
    return UInt64(UInt(bitPattern: hasher.finalize()))
  }
}

extension DuplicateSigns {
  /// The signs of the facts of a newcomer.
  public init(_ facts: FileFacts, named name: IndexedName) {
    self.init(
      name: name, identities: facts.identity.map { [$0.number] } ?? [],
      phones: facts.mobile.map { [$0.e164] } ?? [], birth: facts.birth?.date)
    // A newcomer is looked up by their mobile alone, and found by any telephone.
    if let other = facts.otherPhone { left.append(Self.hash("p", other.e164)) }
  }
}
