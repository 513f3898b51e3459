import ArabicText
import Casework
import Desk
import TerminalKit

/// A file of a list in words, with the columns that the width has room for.
struct FileRowText {
  let setting: DeskSetting
  /// The columns beside the usual ones that there is room for.
  private let showsCategory, showsDay, showsKind: Bool
  /// What the category and the status take of the width, in cells.
  private let categoryWidth, statusWidth: Int

  /// With fewer cells a name of four parts needs the room of the category.
  private static let widthWithCategory = 96
  /// What most names of four parts take.
  private static let nameWidth = 32
  /// The marker, then the number of the file, of the identity and of the mobile, each with the blank behind it.
  private static let usualWidth = 2 + 8 + 13 + 11
  private static let dayWidth = 11
  /// With the kind of identity there is room for the mobile with its country.
  private static let kindWidth = 15 + 3
  /// Nothing that an association calls somebody or something pushes the rest aside.
  private static let longestLabel = 26

  /// - Parameter width: that of the whole list, in cells.
  init(setting: DeskSetting, width: Int) {
    self.setting = setting
    showsCategory = width >= Self.widthWithCategory
    let category = showsCategory ? Self.longest(of: setting.profile.categories.map { setting.text($0.label) }) : 0
    let status = Self.longest(of: Self.standings(setting))
    var room = width - Self.usualWidth - (showsCategory ? 2 : 1)
    let wanted = Self.nameWidth + category + status
    showsDay = room >= wanted + Self.dayWidth
    if showsDay { room -= Self.dayWidth }
    showsKind = room >= wanted + Self.kindWidth
    if showsKind { room -= Self.kindWidth }
    // Where there is less room than all three want, each has as much less.
    categoryWidth = min(category, category * room / wanted)
    statusWidth = min(status, status * room / wanted)
  }

  /// Whatever may stand in the column of statuses, see `standing(of:)`.
  private static func standings(_ setting: DeskSetting) -> [String] {
    let phrases = setting.phrases
    let merged = phrases("list.foundAs", ["file": FileNumber(999_999).text])
    return RequestStatus.allCases.map(setting.briefLabel) + [phrases["list.noRequest"], merged]
  }

  private static func longest(of labels: [String]) -> Int {
    let widths = labels.map { label in
      Paragraph.clippedLine(of: label, base: .rightToLeft, options: ShapingOptions(), toWidth: .max).widthInCells
    }
    return min(widths.max() ?? 0, longestLabel)
  }

  var columns: [TableColumn] {
    let phrases = setting.phrases
    func field(_ field: FileField) -> String { phrases["field." + field.rawValue] }
    var columns = [
      TableColumn(field(.name), .flexible(minimum: 16)),
      TableColumn(phrases["list.file"], .fixed(7), base: .leftToRight),
    ]
    if showsKind { columns.append(TableColumn(field(.identityKind), .fixed(14))) }
    columns += [
      TableColumn(field(.identityNumber), .fixed(12), base: .leftToRight),
      TableColumn(field(.mobile), .fixed(showsKind ? 13 : 10), base: .leftToRight),
    ]
    if showsCategory { columns.append(TableColumn(field(.category), .fixed(categoryWidth))) }
    columns.append(TableColumn(phrases["list.status"], .fixed(statusWidth)))
    if showsDay { columns.append(TableColumn(phrases["list.registeredOn"], .fixed(10), base: .leftToRight)) }
    return columns
  }

  /// The row of a file; what its name and its numbers hold of the search is marked.
  func row(_ file: FileRow, search: String = "") -> TableRow {
    var cells = [setting.name(in: file), file.id.text]
    if showsKind { cells.append(file.identity.map { setting.phrases["identity." + $0.kind.rawValue] } ?? "") }
    cells += [file.identity?.number ?? "", file.mobile.map(shown) ?? ""]
    if showsCategory { cells.append(setting.category(file.category)) }
    cells.append(standing(of: file))
    if showsDay { cells.append(setting.civil(file.registeredOn)) }
    return TableRow(file.id.text, cells, matches: matches(of: search, in: cells))
  }

  /// Where its newest request stands, or through which merged file the search came to it.
  private func standing(of file: FileRow) -> String {
    if file.isClosed { return "" }
    if let other = file.foundAs { return setting.phrases("list.foundAs", ["file": other.text]) }
    return file.status.map { setting.briefLabel(of: $0) } ?? setting.phrases["list.noRequest"]
  }

  private func matches(of search: String, in cells: [String]) -> [Int: [Range<Int>]] {
    guard !search.isEmpty else { return [:] }
    var matches = [0: MatchedWords.ranges(of: search, in: cells[0])]
    for index in numberCells { matches[index] = MatchedDigits.ranges(of: search, in: cells[index]) }
    return matches
  }

  /// The cells of the file's number, the identity and the mobile.
  private var numberCells: [Int] { showsKind ? [1, 3, 4] : [1, 2, 3] }

  /// A Saudi number as people say it where there is little room.
  private func shown(_ phone: String) -> String {
    if showsKind { return phone }
    if Masking.isMasked(phone) { return String(phone.suffix(Self.homeCount)) }
    return phone.hasPrefix("+966") ? "0" + phone.dropFirst(4) : phone
  }

  /// Digits of a number as it is dialled at home.
  private static let homeCount = 10
}
