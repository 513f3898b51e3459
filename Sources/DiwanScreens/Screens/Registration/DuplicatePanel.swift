import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Files that may be the same person as the one being registered, with the reason for each.
struct DuplicatePanel: Sendable {
  let setting: DeskSetting
  private(set) var hints: [DuplicateHint] = []
  /// What was asked last, so that the same is not asked twice.
  private var probe: DuplicateProbe?

  init(setting: DeskSetting) {
    self.setting = setting
  }

  /// The fields that tell one person from another.
  static let fields: Set<String> = [
    FileField.name.rawValue, FileField.identityNumber.rawValue, FileField.mobile.rawValue, FileField.birthDate.rawValue,
  ]

  /// Asks for files like the entry, where it says something new that can be compared.
  mutating func ask(for entry: FileEntry) -> [DeskEffect] {
    let phone = try? PhoneNumber(checking: entry[.mobile])
    let new = DuplicateProbe(
      name: entry[.name], identity: entry.identity(under: setting.profile, on: setting.today),
      phone: phone?.e164 ?? "", birth: (try? DateEntry.parse(entry[.birthDate]))?.civil, except: nil)
    guard new != probe else { return [] }
    probe = new
    guard !new.name.isEmpty || new.identity != nil || !new.phone.isEmpty else {
      hints = []
      return []
    }
    return [.request(.ask(.duplicates(new)))]
  }

  mutating func take(_ found: [DuplicateHint]) { hints = found }

  /// The file that has the entry's identity paper already.
  func fileWithSameIdentity(as entry: FileEntry) -> FileNumber? {
    guard let identity = entry.identity(under: setting.profile, on: setting.today), identity == probe?.identity else {
      return nil
    }
    return hints.first { $0.reasons.contains(.sameIdentity) }?.file.id
  }

  /// The question whether the newcomer is none of these, each with its name where it is known and all that speaks for
  /// it; the first answer leads back.
  func question(about files: [PossibleDuplicate]) -> Dialog {
    let phrases = setting.phrases
    let lines = files.map { possible in
      let known = hints.first { $0.file.id == possible.file }.map { Isolate.firstStrong(setting.name(in: $0.file)) }
      return ([Isolate.leftToRight(possible.file.text)] + (known.map { [$0] } ?? [])).joined(separator: " · ")
        + " — " + setting.duplicateReasons(possible.reasons)
    }
    return Dialog(
      title: phrases["registration.distinct.title"], lines: [phrases["registration.distinct.text"]] + lines,
      choices: [
        DialogChoice("cancel", phrases["registration.distinct.back"]),
        DialogChoice("open", phrases["registration.distinct.open"]),
        DialogChoice("distinct", phrases["registration.distinct.save"]),
      ],
      wording: phrases.kitWording)
  }

  /// A list to open one of the files from.
  var picker: Picker {
    Picker(
      title: setting.phrases["registration.duplicates"],
      options: hints.map { hint in
        PickOption(
          hint.file.id.text, Isolate.firstStrong(setting.name(in: hint.file)),
          detail: Isolate.leftToRight(hint.file.id.text) + " · " + setting.duplicateReasons(hint.reasons))
      },
      wording: setting.phrases.kitWording)
  }

  /// Rows that it wants below a form.
  var rowsBelow: Int { hints.isEmpty ? 0 : min(hints.count, 3) + 1 }

  /// Draws the files one below the other, in two rows each where it stands beside the form.
  func draw(on canvas: inout Canvas, isBeside: Bool) {
    canvas.write(setting.phrases["registration.duplicates"], row: 0, column: 1, style: .warning)
    let height = isBeside ? 3 : 1
    for (index, hint) in hints.prefix((canvas.size.rows - 1) / height).enumerated() {
      let row = 1 + index * height
      let used = canvas.write(hint.file.id.text, row: row, column: 1, style: .strong, base: .leftToRight) + 3
      let name = setting.name(in: hint.file)
      let after = canvas.write(name, row: row, column: used, width: canvas.size.columns - used - 1)
      let reasons = setting.duplicateReasons(hint.reasons)
      if isBeside {
        canvas.write(reasons, row: row + 1, column: used, width: canvas.size.columns - used - 1, style: .notice)
      } else {
        let column = used + after + 2
        canvas.write(reasons, row: row, column: column, width: max(0, canvas.size.columns - column - 1), style: .notice)
      }
    }
  }
}
