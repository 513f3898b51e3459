import Calendars
import Casework

extension OfficeEvent: CodedEvent {
  static let prefix = "office"

  enum Name: String, CaseIterable {
    case policyAdopted, officerAppointed, officerChanged, passphraseGiven, holidayAdded, holidayRemoved, weekendChanged
    case passphraseChanged, clockConfirmed, backupMade, recoveryKeyMade, recoveryKeyUsed, idleLockChanged
    case policyAcknowledged, policyCopyHanded, policyTextImported, clausePlaced
    case importBegun, importEnded, registerExported
  }

  var name: Name {
    switch self {
    case .policyAdopted: .policyAdopted
    case .officerAppointed: .officerAppointed
    case .officerChanged: .officerChanged
    case .passphraseGiven: .passphraseGiven
    case .passphraseChanged: .passphraseChanged
    case .holidayAdded: .holidayAdded
    case .holidayRemoved: .holidayRemoved
    case .weekendChanged: .weekendChanged
    case .clockConfirmed: .clockConfirmed
    case .backupMade: .backupMade
    case .recoveryKeyMade: .recoveryKeyMade
    case .recoveryKeyUsed: .recoveryKeyUsed
    case .idleLockChanged: .idleLockChanged
    case .policyAcknowledged: .policyAcknowledged
    case .policyCopyHanded: .policyCopyHanded
    case .policyTextImported: .policyTextImported
    case .clausePlaced: .clausePlaced
    case .importBegun: .importBegun
    case .importEnded: .importEnded
    case .registerExported: .registerExported
    }
  }

  var payload: any Encodable {
    switch self {
    case .policyAdopted(let payload): payload
    case .officerAppointed(let payload): payload
    case .officerChanged(let payload): payload
    case .passphraseGiven(let payload): payload
    case .passphraseChanged(let payload): payload
    case .holidayAdded(let payload): payload
    case .holidayRemoved(let payload): payload
    case .weekendChanged(let payload): payload
    case .clockConfirmed(let payload): payload
    case .backupMade(let payload): payload
    case .recoveryKeyMade(let payload): payload
    case .recoveryKeyUsed(let payload): payload
    case .idleLockChanged(let payload): payload
    case .policyAcknowledged(let payload): payload
    case .policyCopyHanded(let payload): payload
    case .policyTextImported(let payload): payload
    case .clausePlaced(let payload): payload
    case .importBegun(let payload): payload
    case .importEnded(let payload): payload
    case .registerExported(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> OfficeEvent {
    switch name {
    case .policyAdopted: .policyAdopted(try reader.read(PolicyAdopted.self))
    case .officerAppointed: .officerAppointed(try reader.read(OfficerAppointed.self))
    case .officerChanged: .officerChanged(try reader.read(OfficerChanged.self))
    case .passphraseGiven: .passphraseGiven(try reader.read(PassphraseGiven.self))
    case .passphraseChanged: .passphraseChanged(try reader.read(PassphraseChanged.self))
    case .holidayAdded: .holidayAdded(try reader.read(Holiday.self))
    case .holidayRemoved: .holidayRemoved(try reader.read(HolidayRemoved.self))
    case .weekendChanged: .weekendChanged(try reader.read(WeekendChanged.self))
    case .clockConfirmed: .clockConfirmed(try reader.read(ClockConfirmed.self))
    case .backupMade: .backupMade(try reader.read(BackupMade.self))
    case .recoveryKeyMade: .recoveryKeyMade(try reader.read(RecoveryKeyMade.self))
    case .recoveryKeyUsed: .recoveryKeyUsed(try reader.read(RecoveryKeyUsed.self))
    case .idleLockChanged: .idleLockChanged(try reader.read(IdleLockChanged.self))
    case .policyAcknowledged: .policyAcknowledged(try reader.read(PolicyAcknowledged.self))
    case .policyCopyHanded: .policyCopyHanded(try reader.read(PolicyCopyHanded.self))
    case .policyTextImported: .policyTextImported(try reader.read(PolicyTextImported.self))
    case .clausePlaced: .clausePlaced(try reader.read(ClausePlaced.self))
    case .importBegun: .importBegun(try reader.read(ImportBegun.self))
    case .importEnded: .importEnded(try reader.read(ImportEnded.self))
    case .registerExported: .registerExported(try reader.read(RegisterExported.self))
    }
  }
}
