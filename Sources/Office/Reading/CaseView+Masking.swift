import Casework
import Desk

extension CaseView {
  /// The view with nothing in it that the officer does not see.
  func masked(for sight: FileSight) -> CaseView {
    guard !sight.isWhole else { return self }
    var view = self
    view.sight = sight
    view.file = file.masked(for: sight)
    view.events = events.map { $0.masked(for: sight) }
    view.merged = merged.map { $0.masked(for: sight) }
    return view
  }
}

extension FileRow {
  /// The row with the last digits of its numbers, and those that the officer has typed.
  func masked(showing typed: String) -> FileRow {
    var row = self
    row.identity?.number = identity.map { Self.masked($0.number, showing: typed) } ?? ""
    row.mobile = mobile.map { Self.masked($0, showing: typed) }
    return row
  }

  private static func masked(_ number: String, showing typed: String) -> String {
    let ends = typed.split(whereSeparator: \.isWhitespace).map { word in
      knownCount(of: number, to: TypedNumber.compact(String(word)))
    }
    return Masking.number(number, showing: ends.max() ?? Masking.shownCount)
  }

  /// How many characters of a number's end somebody typed; a telephone may begin as people dial it at home.
  private static func knownCount(of number: String, to typed: String) -> Int {
    let beginnings = ["", "00966", "+966", "966", "0"].filter { typed.hasPrefix($0) }
    return beginnings.map { typed.dropFirst($0.count) }.first { !$0.isEmpty && number.hasSuffix($0) }?.count ?? 0
  }
}
