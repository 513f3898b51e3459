import Calendars
import Casework
import Desk
import TerminalKit

extension Destination {
  /// The screen that tells of an act of the office itself, at the act's own line where it has one.
  init(officeAct row: ActDayRow, at moment: Moment, in register: OfficeRegister, on today: CivilDate) {
    self =
      switch row.kind {
      case "office.officerAppointed", "office.officerChanged", "office.passphraseGiven", "office.passphraseChanged":
        .officers
      case "office.holidayAdded", "office.holidayRemoved", "office.weekendChanged": .calendar
      case "office.policyTextImported", "office.clausePlaced": .policyPart(.text(nil))
      case "office.policyAcknowledged": .policy(at: PolicyPage.lineID(ofSignature: row.officer))
      case "office.policyCopyHanded":
        register.circulation(inForceOn: today).copies.first { $0.value == moment }
          .map { .policy(at: PolicyPage.lineID(ofCopy: $0.key)) } ?? .policy
      case "office.policyAdopted":
        .policy(at: PolicyPage.lineID(ofVersion: register.policy(inForceOn: today)))
      default: .system
      }
  }

  private static func policy(at line: String) -> Destination { .resumed(.policy, ListMark(row: line)) }
}
