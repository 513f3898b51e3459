import Casework
import Desk
import TerminalKit

/// The members of a session as rows of a form: a name and whether they attend; empty rows stand below the last name.
struct SessionMembers: Sendable {
  let setting: DeskSetting

  private static let fewest = 5

  private static func nameID(_ place: Int) -> String { "member." + String(place) }
  private static func presenceID(_ place: Int) -> String { "present." + String(place) }

  static func count(for texts: [String: String]) -> Int {
    let used = texts.filter { $0.key.hasPrefix("member.") && !$0.value.trimmedOfWhitespace.isEmpty }
    let last = used.keys.compactMap { Int($0.dropFirst("member.".count)) }.max() ?? 0
    return max(fewest, last + 2)
  }

  /// How many rows a form has.
  static func count(in form: Form) -> Int { form.fields.count { $0.id.hasPrefix("member.") } }

  /// Those who were named last are taken over; nobody attends until it is said, since the minutes show who did.
  func fields(count: Int, known: [SessionMember]) -> [Field] {
    let phrases = setting.phrases
    return (1...count).flatMap { place in
      let member = known.indices.contains(place - 1) ? known[place - 1] : nil
      return [
        Field(
          Self.nameID(place), phrases["session.member"] + " " + String(place), .text(TextRules(maximumLength: 60)),
          value: member?.name ?? "", widthInCells: 34),
        Field(Self.presenceID(place), phrases["session.present"], .check),
      ]
    }
  }

  /// Whether somebody attends is asked only where somebody is named.
  func refresh(_ form: inout Form) {
    let reason = setting.phrases["session.unnamed"]
    for place in 1...max(1, Self.count(in: form)) {
      let isNamed = !form.value(Self.nameID(place)).isEmpty
      form.change(Self.presenceID(place)) { $0.unavailable = isNamed ? nil : reason }
    }
  }

  /// Everybody who is named, in the order of the rows.
  static func members(_ form: Form) -> [SessionMember] {
    (1...max(1, count(in: form))).compactMap { place in
      let name = form.value(nameID(place))
      return name.isEmpty ? nil : SessionMember(name: name, isPresent: form.value(presenceID(place)) == "yes")
    }
  }
}
