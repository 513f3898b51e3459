import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What a list of files is narrowed to; it belongs to the screen and goes with it.
struct FileFilter: Hashable, Sendable {
  var category: String?
  var status: RequestStatus?
  /// With whom an open referral of the file lies.
  var officer: OfficerID?
  /// The end of a phone number, and a day of birth, as somebody's form holds them.
  var phone: String?
  var birth: CivilDate?

  var isEmpty: Bool { self == FileFilter() }
  /// Whether it narrows what the office has found already.
  var narrowsFound: Bool { phone != nil || birth != nil }

  /// Whether a file that was found is like the example.
  func keeps(_ row: FileRow) -> Bool {
    if let birth, row.birth != birth { return false }
    guard let phone else { return true }
    let digits = phone.drop { $0 == "+" || $0 == "0" }
    return row.mobile?.hasSuffix(String(digits)) ?? false
  }

  /// The filter in words; empty where there is none.
  func text(_ setting: DeskSetting) -> String {
    let parts = [
      category.map { setting.category($0) }, status.map { setting.label(of: $0) }, officer.map { setting.name(of: $0) },
      phone.map { Isolate.leftToRight($0) },
      birth.map { setting.bothCalendars($0) },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return "" }
    return setting.phrases("search.filter", ["filter": parts.joined(separator: " · ")])
  }

  /// A pick list of everything to narrow by; statuses and officers only where the list knows them.
  func picker(_ setting: DeskSetting, hasStatuses: Bool) -> Picker {
    let phrases = setting.phrases
    var options = [PickOption(Self.everything, phrases["search.filter.none"])]
    options += setting.profile.categories.map {
      PickOption(Self.categoryMark + $0.id, setting.text($0.label), detail: phrases["field.category"])
    }
    if hasStatuses {
      options += RequestStatus.allCases.map {
        PickOption(Self.statusMark + $0.rawValue, setting.label(of: $0), detail: phrases["list.status"])
      }
      options += setting.register.officers.filter(\.isActive).map {
        PickOption(Self.officerMark + $0.id.rawValue, setting.name(of: $0.id), detail: phrases["search.filter.officer"])
      }
    }
    return Picker(
      title: phrases["search.key.filter"], options: options, selected: category.map { Self.categoryMark + $0 },
      wording: phrases.kitWording)
  }

  /// Takes the option that was picked; category, status and officer narrow together.
  mutating func take(_ option: String) {
    if option.hasPrefix(Self.categoryMark) {
      category = String(option.dropFirst(Self.categoryMark.count))
    } else if option.hasPrefix(Self.statusMark) {
      status = RequestStatus(rawValue: String(option.dropFirst(Self.statusMark.count)))
    } else if option.hasPrefix(Self.officerMark) {
      officer = OfficerID(rawValue: String(option.dropFirst(Self.officerMark.count)))
    } else {
      self = FileFilter()
    }
  }

  private static let everything = "everything"
  private static let categoryMark = "category."
  private static let statusMark = "status."
  private static let officerMark = "officer."
}
