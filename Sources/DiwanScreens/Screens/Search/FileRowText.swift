import ArabicText
import Casework
import Desk
import TerminalKit

/// A file of a list in words, with the columns that the width has room for.
struct FileRowText {
  let setting: DeskSetting
  /// The width of the whole list, in cells.
  let width: Int

  /// From so many cells on, the kind of identity and the day of registration stand there, too.
  private static let wideWidth = 110
  /// With fewer cells a name of four parts needs the room of the category.
  private static let categoryWidth = 96
  private var isWide: Bool { width >= Self.wideWidth }
  private var showsCategory: Bool { width >= Self.categoryWidth }

  var columns: [TableColumn] {
    let phrases = setting.phrases
    func field(_ field: FileField) -> String { phrases["field." + field.rawValue] }
    var columns = [
      TableColumn(field(.name), .flexible(minimum: 16, share: 2)),
      TableColumn(phrases["list.file"], .fixed(7), base: .leftToRight),
    ]
    if isWide { columns.append(TableColumn(field(.identityKind), .fixed(14))) }
    columns += [
      TableColumn(field(.identityNumber), .fixed(12), base: .leftToRight),
      TableColumn(field(.mobile), .fixed(isWide ? 13 : 10), base: .leftToRight),
    ]
    if showsCategory { columns.append(TableColumn(field(.category), .flexible(minimum: 10))) }
    columns.append(TableColumn(phrases["list.status"], .flexible(minimum: 12)))
    if isWide { columns.append(TableColumn(phrases["list.registeredOn"], .fixed(10), base: .leftToRight)) }
    return columns
  }

  /// The row of a file; what its name and its numbers hold of the search is marked.
  func row(_ file: FileRow, search: String = "") -> TableRow {
    var cells = [setting.name(in: file), file.id.text]
    if isWide { cells.append(file.identity.map { setting.phrases["identity." + $0.kind.rawValue] } ?? "") }
    cells += [file.identity?.number ?? "", file.mobile.map(shown) ?? ""]
    if showsCategory { cells.append(setting.category(file.category)) }
    cells.append(standing(of: file))
    if isWide { cells.append(setting.civil(file.registeredOn)) }
    return TableRow(file.id.text, cells, matches: matches(of: search, in: cells))
  }

  /// Where its newest request stands, or through which merged file the search came to it.
  private func standing(of file: FileRow) -> String {
    if file.isClosed { return "" }
    if let other = file.foundAs { return setting.phrases("list.foundAs", ["file": other.text]) }
    return file.status.map { setting.label(of: $0) } ?? setting.phrases["list.noRequest"]
  }

  private func matches(of search: String, in cells: [String]) -> [Int: [Range<Int>]] {
    guard !search.isEmpty else { return [:] }
    var matches = [0: MatchedWords.ranges(of: search, in: cells[0])]
    for index in numberCells { matches[index] = MatchedDigits.ranges(of: search, in: cells[index]) }
    return matches
  }

  /// The cells of the file's number, the identity and the mobile.
  private var numberCells: [Int] { isWide ? [1, 3, 4] : [1, 2, 3] }

  /// A Saudi number as people say it where there is little room.
  private func shown(_ phone: String) -> String {
    if isWide { return phone }
    if Masking.isMasked(phone) { return String(phone.suffix(Self.homeCount)) }
    return phone.hasPrefix("+966") ? "0" + phone.dropFirst(4) : phone
  }

  /// Digits of a number as it is dialled at home.
  private static let homeCount = 10
}
