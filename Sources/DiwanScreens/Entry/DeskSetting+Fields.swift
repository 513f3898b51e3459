import ArabicText
import Calendars
import Casework
import TerminalKit

/// Fields that several forms have in common.
extension DeskSetting {
  /// A field for words that outlive an erasure: a number that identifies somebody is warned of.
  func wordsField(
    _ id: String, _ label: String, rows: Int = 3, isRequired: Bool = true, missingText: String? = nil
  ) -> Field {
    let warning = phrases["finding.freeTextHoldsNumber"]
    return Field(
      id, label, .lines(rows: rows), isRequired: isRequired, missingText: missingText,
      check: { FreeText.holdsPersonalNumber($0) ? .warning(warning) : .fine })
  }

  /// A whole number: no sign and no fraction can be typed that saving would drop unseen.
  var countKind: FieldKind { .text(TextRules(.digits, maximumLength: 7)) }

  /// The channels of the policy, as a choice; the first is chosen unless another is named.
  func channelField(_ id: String, _ label: String, value: String? = nil) -> Field {
    let options = profile.channels.map { PickOption($0.id, text($0.label)) }
    return Field(id, label, .choice(options), value: value ?? options.first?.id ?? "", isRequired: true)
  }

  /// A day until today; it begins with today unless another is named.
  /// - Parameter warning: what an officer is asked about a day before it is taken.
  func dayField(
    _ id: String, _ label: String, value: CivilDate? = nil, warning: (@Sendable (CivilDate) -> String?)? = nil
  ) -> Field {
    Field(
      id, label, .date, value: typed(value ?? today), isRequired: true, base: .leftToRight,
      check: dateCheck(latest: today, warning: warning))
  }

  /// The number of a file, which can be looked up by a name.
  func fileField(_ id: String, _ label: String, value: FileNumber? = nil) -> Field {
    numberField(id, label, .sought(TextRules(maximumLength: 60)), value: value, unclear: "file.sought.unclear")
  }

  /// The number of a file that has to be typed, since typing it says that this file is meant.
  func typedFileField(_ id: String, _ label: String) -> Field {
    numberField(id, label, .text(TextRules(maximumLength: 12)), unclear: "file.number.unclear")
  }

  private func numberField(
    _ id: String, _ label: String, _ kind: FieldKind, value: FileNumber? = nil, unclear: String
  ) -> Field {
    let unclear = phrases[unclear]
    return Field(
      id, label, kind, value: value?.text ?? "", isRequired: true, widthInCells: 24,
      base: .leftToRight, check: { FileNumber(text: $0) == nil ? .error(unclear) : .fine })
  }

  /// A field for a time of day, in any digits; it begins with the time that it is now.
  func timeField(_ id: String, _ label: String) -> Field {
    let unclear = phrases["visit.timeUnclear"]
    return Field(
      id, label, .text(TextRules(maximumLength: 5)), value: now.clock(in: .riyadh), isRequired: true, widthInCells: 8,
      base: .leftToRight, check: { ArrivalTime.minutesOfDay($0) == nil ? .error(unclear) : .fine })
  }

  /// The moment that a day and a time of day name at the desk; nil where one of them is unclear.
  func moment(day: String, time: String) -> Moment? {
    guard let date = date(day), let minutes = ArrivalTime.minutesOfDay(time) else { return nil }
    return Moment(date, minutesOfDay: minutes, in: .riyadh)
  }
}
