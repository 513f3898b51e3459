import ArabicText
import Calendars
public import Casework
public import Desk

extension DeskSetting {
  /// A refusal as one sentence that says what to do.
  public func refusalText(_ refusal: Refusal) -> String {
    switch refusal {
    case .notPermitted(let permission):
      return phrases(
        "refusal.notPermitted",
        [
          "permission": phrases["permission." + permission.rawValue],
          "roles": roleLabels(permission.roles(under: profile)),
        ])
    case .changedMeanwhile(let events):
      var officers: [OfficerID] = []
      for event in events where !officers.contains(event.officer) { officers.append(event.officer) }
      return phrases("refusal.changedMeanwhile", ["officers": self.officers(officers)])
    case .clockDoubtful(let doubt):
      return phrases("refusal.clockDoubtful", ["clock": time(doubt.clock), "last": time(doubt.lastAct)])
    case .file(let refusal): return text(of: refusal)
    case .visit(let refusal): return text(of: refusal)
    case .request(let refusal): return text(of: refusal)
    case .referral(let refusal): return text(of: refusal)
    case .session(let refusal): return text(of: refusal)
    case .office(let refusal): return text(of: refusal)
    case .rights(let refusal): return text(of: refusal)
    case .subject(let refusal): return text(of: refusal)
    case .access(let refusal): return text(of: refusal)
    case .matter(let refusal): return text(of: refusal)
    case .paper(let refusal): return text(of: refusal)
    case .message(let refusal): return text(of: refusal)
    }
  }

  /// What others did to a file meanwhile, one line an event, the newest last; long histories are cut at their start.
  func changeLines(of refusal: Refusal) -> [String] {
    guard case .changedMeanwhile(let events) = refusal else { return [] }
    return events.suffix(6).map { event in
      let text = eventText(event)
      return [time(event.at), officer(event.officer), text.headline + (text.detail.map { ": " + $0 } ?? "")]
        .joined(separator: " · ")
    }
  }

  /// A failure of the machine as one sentence that says what to do.
  public func failureText(_ failure: Failure) -> String {
    phrases.text(of: failure)
  }

  /// What a check found in a field.
  public func findingText(_ finding: Finding) -> String { phrases["finding." + finding.code.rawValue] }

  private func findings(_ findings: [Finding]) -> String {
    findings.map { phrases["field." + $0.field.rawValue] + ": " + findingText($0) }.joined(separator: " ")
  }

  private func text(of refusal: FileRefusal) -> String {
    let key = "refusal.file." + caseName(of: refusal)
    switch refusal {
    case .findings(let list), .unconfirmed(let list): return phrases(key, ["findings": findings(list)])
    case .possibleDuplicates(let files):
      return phrases(key, ["files": files.map { possibleDuplicate($0) }.joined(separator: phrases["list.separator"])])
    case .identityTaken(let file), .fileUnknown(let file), .fileVoided(let file):
      return phrases(key, ["file": file.text])
    case .officerUnknown(let id): return phrases(key, ["officer": id.rawValue])
    default: return phrases[key]
    }
  }

  private func text(of refusal: AccessRefusal) -> String {
    let key = "refusal.access." + caseName(of: refusal)
    switch refusal {
    case .fileRestricted(let file), .readingReasonNeeded(let file): return phrases(key, ["file": file.text])
    case .noteMissing, .ledgerReasonMissing: return phrases[key]
    }
  }

  private func text(of refusal: VisitRefusal) -> String {
    let key = "refusal.visit." + caseName(of: refusal)
    guard case .gateNotPassed(let missing) = refusal else { return phrases[key] }
    return phrases(key, ["papers": papers(missing)])
  }

  private func text(of refusal: RequestRefusal) -> String {
    let key = "refusal.request." + caseName(of: refusal)
    switch refusal {
    case .alreadySubmitted(let date), .beforeFloor(let date), .decidedTooEarly(let date), .beforeDecision(let date):
      return phrases(key, ["date": civil(date)])
    case .conditionsUnanswered(let open): return phrases(key, ["documents": documents(open)])
    case .notComplete(let missing): return phrases(key, ["documents": documents(missing)])
    case .otherChannelReasonMissing(let agreed): return phrases(key, ["channel": channel(agreed)])
    default: return attachmentText(of: refusal) ?? phrases[key]
    }
  }

  private func text(of refusal: ReferralRefusal) -> String {
    let key = "refusal.referral." + caseName(of: refusal)
    guard case .wrongStage(let stage) = refusal else { return naming(key) }
    return phrases(key, ["stage": phrases["referral.stage." + stage.rawValue]])
  }

  private func text(of refusal: SessionRefusal) -> String {
    let key = "refusal.session." + caseName(of: refusal)
    switch refusal {
    case .memberNamedTwice(let name): return phrases(key, ["name": name])
    case .belowQuorum(let present, let needed):
      return phrases(key, ["present": String(present), "needed": String(needed)])
    case .tooFewVoters(let voting, let needed):
      return phrases(key, ["voting": String(voting), "needed": String(needed)])
    case .notOnAgenda(let reference), .alreadyDecided(let reference), .notWaiting(let reference):
      return phrases(key, ["case": reference.text])
    case .onOpenAgenda(let reference, let session):
      return phrases(key, ["case": reference.text, "session": session.text])
    case .undecidedCases(let cases), .unassessed(let cases):
      let references = cases.map { Isolate.leftToRight($0.text) }
      return phrases(key, ["cases": references.joined(separator: phrases["list.separator"])])
    default: return phrases[key]
    }
  }

  private func text(of refusal: OfficeRefusal) -> String {
    let key = "refusal.office." + caseName(of: refusal)
    switch refusal {
    case .officerExists(let id), .officerUnknown(let id): return phrases(key, ["officer": id.rawValue])
    case .holidayOverlaps(let holiday):
      return phrases(key, ["holiday": text(holiday.name)])
    case .holidayTooLong:
      return phrases(key, ["most": phrases.count(Holiday.longestInDays, .days, afterPreposition: true)])
    case .policyBeforeCurrent(let date): return phrases(key, ["date": civil(date)])
    case .unitUnknown(let id), .copyHanded(let id): return phrases(key, ["unit": unit(id)])
    case .effectiveBeforeApproval(let date): return phrases(key, ["date": civil(date)])
    case .otherAssociation(let id), .clauseUnknown(let id): return phrases(key, ["name": Isolate.leftToRight(id)])
    case .textTooLarge(let count):
      return phrases(
        key, ["size": String(count / 1_024), "limit": String(PolicyText.largestByteCount / 1_024)])
    case .textNotUTF8(let line), .textHoldsControl(let line): return phrases(key, ["line": String(line)])
    case .linesOutsideText(let last): return phrases(key, ["last": String(last)])
    case .profileUnsound(let flaws):
      // One at a time: what is put right first often puts the others right.
      return phrases(key, ["flaws": flaws.first.map { text(of: $0) } ?? ""])
    case .recoveryKeyGroupWrong(let group): return phrases(key, ["group": String(group)])
    default: return phrases[key]
    }
  }

  private func text(of refusal: SubjectRefusal) -> String {
    let key = "refusal.subject." + caseName(of: refusal)
    switch refusal {
    case .merged(let target): return phrases(key, ["file": target.text])
    case .copyClosed: return phrases(key, ["role": inSentence(.director)])
    case .underHold(let ground): return phrases(key, ["ground": stored(ground)])
    case .dataRequestOpen(let id): return phrases(key, ["request": String(id)])
    case .workOpen(let work): return text(of: work, key)
    case .matterOpen(let number): return phrases(key, ["number": Isolate.leftToRight(String(number))])
    case .retentionBinds(let date), .retentionRuns(let date): return phrases(key, ["date": civil(date)])
    case .erased(let file):
      let day = civil((file.erasedAt ?? file.confirmedAt).day(in: .riyadh))
      let ground = phrases["erasure.ground." + file.ground.rawValue]
      return phrases(key, ["file": file.id.text, "date": day, "ground": ground])
    default: return phrases[key]
    }
  }

  private func text(of work: OpenFileWork, _ key: String) -> String {
    switch work {
    case .visit: phrases[key]
    case .request(let number): phrases(key + ".request", ["number": Isolate.leftToRight(String(number))])
    case .referral(let number): phrases(key + ".referral", ["number": Isolate.leftToRight(String(number))])
    }
  }

  private func text(of refusal: RightsRefusal) -> String {
    let key = "refusal.rights." + caseName(of: refusal)
    switch refusal {
    case .fileUnknown(let file), .fileNotErased(let file): return phrases(key, ["file": file.text])
    case .dateBeforeReceipt(let date), .alreadyPostponed(let date): return phrases(key, ["date": civil(date)])
    case .beforeDiscovery(let moment), .lateReasonMissing(let moment): return phrases(key, ["time": time(moment)])
    default: return phrases[key]
    }
  }

  /// The name of an enum's case without its values, which is the last part of its phrase's key.
  private func caseName(of value: some Error) -> String {
    String(describing: value).prefix { $0 != "(" }.description
  }
}
