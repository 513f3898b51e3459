import Calendars

extension OfficeRegister {
  /// What happens when an officer asks for a change of the office's own affairs.
  /// - Throws: the fact that stands against it.
  public func decide(_ command: OfficeCommand, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    do {
      return [StreamEvent(.office, .office(try event(for: command, in: context)))]
    } catch {
      throw .office(error)
    }
  }

  private func event(for command: OfficeCommand, in context: DecisionContext) throws(OfficeRefusal) -> OfficeEvent {
    switch command {
    case .adoptPolicy(let profile, let day, let reason):
      return try adoption(of: profile, from: day, reason: reason, on: context.today)
    case .importPolicyText(let text, let source): return try importText(text, from: source, on: context.today)
    case .placeClause(let clause, let lines): return try place(clause, at: lines, on: context.today)
    case .appointOfficer(let officer):
      guard self.officer(officer.id) == nil else { throw .officerExists(officer.id) }
      try check(officer)
      return .officerAppointed(OfficerAppointed(officer: officer))
    case .changeOfficer(let officer, let reason): return try change(officer, reason: reason)
    case .givePassphrase(let id, let reason):
      guard self.officer(id) != nil else { throw .officerUnknown(id) }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .passphraseGiven(PassphraseGiven(officer: id, reason: reason))
    case .changePassphrase: return .passphraseChanged(PassphraseChanged())
    case .makeRecoveryKey: return .recoveryKeyMade(RecoveryKeyMade(serial: (recoveryKey?.serial ?? 0) + 1))
    case .useRecoveryKey(let id):
      guard let recoveryKey else { throw .recoveryKeyMissing }
      return .recoveryKeyUsed(RecoveryKeyUsed(serial: recoveryKey.serial, officer: id))
    case .signPolicy: return try signature(of: context.officer.id, on: context.today)
    case .handPolicyCopy(let unit): return try copy(for: unit, on: context.today)
    case .addHoliday(let holiday):
      guard nonEmpty(holiday.name.ar) != nil else { throw .holidayNameMissing }
      guard holiday.days <= Holiday.longestInDays else { throw .holidayTooLong }
      if let other = calendar.holidays.first(where: { $0.overlaps(holiday) }) { throw .holidayOverlaps(other) }
      return .holidayAdded(holiday)
    case .removeHoliday(let holiday, let reason):
      guard calendar.holidays.contains(holiday) else { throw .holidayUnknown }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .holidayRemoved(HolidayRemoved(holiday: holiday, reason: reason))
    case .changeIdleLock(let minutes):
      guard IdleLock.minutes.contains(minutes) else { throw .idleLockOutOfRange }
      guard minutes != idleLockMinutes else { throw .nothingChanged }
      return .idleLockChanged(IdleLockChanged(oldMinutes: idleLockMinutes, newMinutes: minutes))
    case .beginImport(let begun): return .importBegun(begun)
    case .endImport(let ended): return .importEnded(ended)
    case .exportRegister(var export):
      guard let reason = nonEmpty(export.reason) else { throw .reasonMissing }
      export.reason = reason
      return .registerExported(export)
    case .changeWeekend(let days, let reason):
      guard days != calendar.weekend else { throw .nothingChanged }
      guard days.count < 7 else { throw .weekendTakesWholeWeek }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .weekendChanged(WeekendChanged(old: calendar.weekend, new: days, reason: reason))
    }
  }

  private func change(_ officer: Officer, reason: String) throws(OfficeRefusal) -> OfficeEvent {
    guard let old = self.officer(officer.id) else { throw .officerUnknown(officer.id) }
    guard old != officer else { throw .nothingChanged }
    try check(officer)
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    let others = officers.filter { $0.id != officer.id && $0.isActive && $0.roles.contains(.administrator) }
    let remains = officer.isActive && officer.roles.contains(.administrator)
    guard remains || !others.isEmpty || !old.roles.contains(.administrator) else { throw .lastAdministrator }
    return .officerChanged(OfficerChanged(old: old, new: officer, reason: reason))
  }

  private func check(_ officer: Officer) throws(OfficeRefusal) {
    guard nonEmpty(officer.name) != nil else { throw .officerNameMissing }
    guard !officer.roles.isEmpty else { throw .rolesMissing }
  }
}
