import Casework

/// What a category of the profiles says of whoever belongs to it.
struct CategoryTraits: Sendable {
  /// Nil where it may be either.
  var sex: Sex?
  var isMinor = false
  /// Nil where the category says nothing of it.
  var ages: ClosedRange<Int>?

  init(_ category: String) {
    switch category {
    case "widow", "divorced", "deserted": sex = .female
    case "orphan": isMinor = true
    case "elderly": ages = 62...82
    default: break
    }
  }
}
