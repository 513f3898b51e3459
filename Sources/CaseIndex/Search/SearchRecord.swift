import Casework

/// What a search looks at in one file: the words of its names as numbers, its stage and its category.
struct SearchRecord: Hashable {
  /// The file's place in its block.
  var slot: UInt8
  /// The place of the stage in `RequestStatus.allCases` plus one; 0 without a request.
  var status: UInt8
  var category: UInt16
  /// The words of the name in order, then those of the Latin name.
  var words: [UInt32]

  /// Words beyond these are not searched: matching keeps the words that it used in 32 bits.
  static let wordLimit = 32

  static func code(of status: RequestStatus?) -> UInt8 {
    guard let status, let index = RequestStatus.allCases.firstIndex(of: status) else { return 0 }
    return UInt8(index + 1)
  }
}
