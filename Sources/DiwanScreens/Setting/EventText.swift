import ArabicText
import Calendars
public import Casework

/// One line of a timeline: what happened, and the words that belong to it.
public struct EventText: Hashable, Sendable {
  public var headline: String
  /// The officer's or the beneficiary's own words; nil where there are none.
  public var detail: String?
}

extension DeskSetting {
  /// Words that somebody typed, with every control in them visible and harmless; their lines follow one another, as they
  /// stand in a sentence or a row.
  public func stored(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    return VisibleControls.sanitized(lines.joined(separator: " "))
  }

  /// What happened in words, those of the policy version that was in force on its day; an organisation's facts have names
  /// of their own.
  public func eventText(_ recorded: RecordedEvent, of party: PartyKind = .person) -> EventText {
    on(recorded.at.day(in: .riyadh)).eventText(recorded.event, of: party)
  }

  /// An event in the words of the version in force on the setting's day.
  public func eventText(_ event: CaseEvent, of party: PartyKind = .person) -> EventText {
    switch event {
    case .file(let event): text(of: event, party)
    case .visit(let event): text(of: event)
    case .request(let event): text(of: event)
    case .referral(let event): text(of: event)
    case .session(let event): text(of: event)
    case .office(let event): text(of: event)
    case .rights(let event): text(of: event)
    case .subject(let event): text(of: event)
    case .access(let event): text(of: event)
    case .matter(let event): text(of: event)
    case .attachment(let event): text(of: event)
    case .message(let event): text(of: event)
    }
  }

  private func line(_ key: String, _ values: [String: String] = [:], _ detail: String? = nil) -> EventText {
    EventText(headline: phrases("event." + key, values), detail: detail)
  }

  private func text(of event: FileEvent, _ party: PartyKind) -> EventText {
    switch event {
    case .registered(let registered): line("file.registered", [:], details(of: registered))
    case .corrected(let correction):
      line(
        "file.corrected", ["field": label(of: correction.field, in: party)],
        phrases(
          "event.correction.detail",
          [
            "old": correction.old.map { factText($0, of: correction.field) } ?? "–",
            "new": correction.new.map { factText($0, of: correction.field) } ?? "–",
            "reason": stored(correction.reason),
          ]) + toldApart(from: correction.distinctFrom))
    case .dependantAdded(let dependant): line("file.dependantAdded", [:], words(dependant.name))
    case .dependantLeft(let left): line("file.dependantLeft", [:], words(left.reason))
    case .contactAgreed(let agreed): text(of: agreed)
    case .registrationNumberGiven(let given):
      line("file.registrationNumberGiven", ["number": Isolate.leftToRight(given.number)])
    case .voided(let void): line("file.voided", [:], words(void.reason))
    case .restricted(let restricted):
      line("file.restricted", ["officers": officers(restricted.officers)], words(restricted.reason))
    case .restrictionLifted(let lifted): line("file.restrictionLifted", [:], words(lifted.reason))
    }
  }

  private func text(of agreed: ContactAgreed) -> EventText {
    guard let reason = agreed.undoReason else {
      return line("file.contactAgreed", [:], channel(agreed.new.channel))
    }
    return line("file.contactRestored", [:], channel(agreed.new.channel) + " · " + words(reason))
  }

  /// The category, the line of the list that it came from, and whom the newcomer was told apart from or looked like.
  private func details(of registered: FileRegistered) -> String {
    guard let line = registered.imported else {
      return category(registered.facts.category) + toldApart(from: registered.distinctFrom)
    }
    var parts = registered.facts.category.isEmpty ? [] : [category(registered.facts.category)]
    parts.append(
      phrases("event.imported.detail", ["list": list(line.list), "line": Isolate.leftToRight(String(line.line))]))
    let others = (registered.distinctFrom ?? []).map { possibleDuplicate($0) }
    if !others.isEmpty {
      parts.append(phrases("event.alike.detail", ["files": others.joined(separator: phrases["list.separator"])]))
    }
    return parts.joined(separator: " · ")
  }

  /// What follows on the rest of a detail where the person was told apart from others.
  private func toldApart(from files: [PossibleDuplicate]?) -> String {
    let others = (files ?? []).map { possibleDuplicate($0) }
    guard !others.isEmpty else { return "" }
    return " · " + phrases("event.distinct.detail", ["files": others.joined(separator: phrases["list.separator"])])
  }

  private func text(of event: VisitEvent) -> EventText {
    switch event {
    case .opened(let visit): line("visit.opened", [:], words(visit.purpose) + " · " + channel(visit.channel))
    case .questionAnswered(let answer):
      line(
        "visit.questionAnswered", [:],
        phrases(
          "event.answer.detail",
          [
            "question": stored(answer.question), "answer": stored(answer.answer),
            "source": stored(label(answer.source, in: \.tools)),
          ]))
    case .requirementsGiven(let given): line("visit.requirementsGiven", [:], service(given.service))
    case .closed(let closing): line("visit.closed", [:], gateText(closing.gate))
    case .entryVoided(let voided):
      line("visit.entryVoided", [:], phrases["visit.entry." + voided.entry.rawValue] + " · " + words(voided.reason))
    }
  }

  private func gateText(_ gate: VisitClosed.Gate) -> String {
    switch gate {
    case .nothingMissing: phrases["gate.nothingMissing"]
    case .missingReadOut(let missing): phrases["gate.missingReadOut"] + ": " + papers(missing)
    case .notReadOut(let reason): phrases["gate.notReadOut"] + (reason.isEmpty ? "" : ": " + words(reason))
    }
  }

  private func text(of event: ReferralEvent) -> EventText {
    switch event {
    case .sent(let sent): line("referral.sent", ["target": target(sent.target)], words(sent.reason))
    case .accepted: line("referral.accepted")
    case .returned(let step): line("referral.returned", [:], words(step.words))
    case .answered(let step): line("referral.answered", [:], words(step.words))
    case .transferred(let passed):
      line("referral.transferred", ["target": target(passed.to)], words(passed.reason))
    case .completed(let step): line("referral.completed", [:], words(step.words))
    case .revoked(let step): line("referral.revoked", [:], words(step.words))
    case .superseded(let settled):
      line("referral.superseded", [:], phrases["referral.cause." + settled.cause.rawValue])
    }
  }

  private func text(of event: SessionEvent) -> EventText {
    switch event {
    case .convened(let session): line("session.convened", [:], civil(session.heldOn))
    case .agendaSet(let agenda): line("session.agendaSet", [:], String(agenda.cases.count))
    case .caseDecided(let decision):
      line("session.caseDecided", [:], phrases["outcome." + decision.outcome.rawValue])
    case .closed(let closing): line("session.closed", [:], words(closing.minutesNumber))
    case .minutesCorrected(let correction): line("session.minutesCorrected", [:], text(of: correction))
    }
  }

  private func text(of correction: MinutesCorrected) -> String {
    phrases(
      "event.correction.detail",
      [
        "old": stored(correction.old), "new": stored(correction.new), "reason": stored(correction.reason),
      ])
  }

  /// A list by the digits with which its files name it.
  private func list(_ digest: String) -> String {
    Isolate.leftToRight(String(digest.prefix(ListLine.digitCount)))
  }

  private func text(of event: OfficeEvent) -> EventText {
    switch event {
    case .policyAdopted(let policy):
      line(
        policy.adapts == nil ? "office.policyAdopted" : "office.profileAdapted", [:],
        ([civil(policy.effectiveFrom)] + (policy.reason.map { [words($0)] } ?? [])).joined(separator: " · "))
    case .policyTextImported(let imported): line("office.policyTextImported", [:], words(imported.source))
    case .clausePlaced(let placed):
      line(
        "office.clausePlaced", ["clause": Isolate.leftToRight(placed.clause)],
        Isolate.leftToRight(String(placed.firstLine) + "–" + String(placed.lastLine)))
    case .officerAppointed(let appointed): line("office.officerAppointed", [:], words(appointed.officer.name))
    case .officerChanged(let change): line("office.officerChanged", [:], words(change.reason))
    case .passphraseGiven(let given):
      line("office.passphraseGiven", ["officer": stored(name(of: given.officer))], words(given.reason))
    case .passphraseChanged: line("office.passphraseChanged")
    case .recoveryKeyMade(let made): line("office.recoveryKeyMade", ["number": String(made.serial)])
    case .recoveryKeyUsed(let used):
      line("office.recoveryKeyUsed", ["number": String(used.serial)], officer(used.officer))
    case .policyAcknowledged(let signed): line("office.policyAcknowledged", [:], civil(signed.effectiveFrom))
    case .policyCopyHanded(let handed): line("office.policyCopyHanded", [:], unit(handed.unit))
    case .backupMade(let made):
      line(
        "office.backupMade", [:],
        Isolate.leftToRight(String(made.commit) + " · " + made.digits) + " · " + words(made.place))
    case .clockConfirmed(let confirmed):
      line(
        "office.clockConfirmed", ["clock": time(confirmed.clock)],
        phrases("event.clock.detail", ["last": time(confirmed.lastAct)]))
    case .holidayAdded(let holiday):
      line("office.holidayAdded", [:], text(holiday.name))
    case .holidayRemoved(let removal): line("office.holidayRemoved", [:], words(removal.reason))
    case .weekendChanged(let change): line("office.weekendChanged", [:], words(change.reason))
    case .idleLockChanged(let change):
      line("office.idleLockChanged", ["minutes": phrases.count(change.newMinutes, .minutes)])
    case .importBegun(let begun): line("office.importBegun", [:], list(begun.list))
    case .importEnded(let ended):
      line(
        "office.importEnded", ["count": Isolate.leftToRight(String(ended.registered))],
        phrases("event.import.detail", ["refused": Isolate.leftToRight(String(ended.refused))]) + " · "
          + list(ended.list))
    case .registerExported(let export):
      line("office.registerExported", ["count": Isolate.leftToRight(String(export.files))], words(export.reason))
    }
  }
}
