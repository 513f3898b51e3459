extension LastAct {
  func compensation(for event: FileEvent, reason: String) -> FileCommand? {
    switch event {
    case .registered: return .void(reason: reason)
    case .corrected: return correction(reason: reason)
    case .dependantAdded(let dependant): return .removeDependant(dependant.id, reason: reason)
    case .contactAgreed(let agreed): return .agreeContact(agreed.old, undoReason: reason)
    case .restricted: return isFirstRestriction ? .liftRestriction(reason: reason) : nil
    case .dependantLeft, .registrationNumberGiven, .voided, .restrictionLifted: return nil
    }
  }

  /// Every fact of the act as it was before; what was confirmed for it then is confirmed.
  private func correction(reason: String) -> FileCommand? {
    var texts: [FileField: String] = [:]
    for case .file(.corrected(let corrected)) in events.map(\.event) { texts[corrected.field] = corrected.old ?? "" }
    var confirmed: [ConfirmedFinding] = []
    var distinct: [PossibleDuplicate] = []
    for recorded in earlier {
      switch recorded.event {
      case .file(.registered(let registered)):
        confirmed += registered.confirmed
        distinct += registered.distinctFrom ?? []
      case .file(.corrected(let corrected)):
        confirmed += corrected.confirmed
        distinct += corrected.distinctFrom ?? []
      default: continue
      }
    }
    return .correct(
      texts, reason: reason, confirmed: confirmed.filter { texts[$0.field] != nil }, distinctFrom: distinct)
  }

  /// Whether the file was open to all before.
  private var isFirstRestriction: Bool {
    for recorded in earlier.reversed() {
      switch recorded.event {
      case .file(.restricted): return false
      case .file(.restrictionLifted): return true
      default: continue
      }
    }
    return true
  }

  func compensation(for event: VisitEvent, reason: String) -> VisitCommand? {
    switch event {
    case .opened(let opened): .voidEntry(visit: opened.visit, .opening, reason: reason)
    case .questionAnswered(let answer): .voidEntry(visit: answer.visit, .answer, reason: reason)
    case .requirementsGiven(let given): .voidEntry(visit: given.visit, .requirements, reason: reason)
    case .closed(let closed): .voidEntry(visit: closed.visit, .closing, reason: reason)
    case .entryVoided: nil
    }
  }

  func compensation(for event: RequestEvent, reason: String) -> RequestCommand? {
    switch event {
    case .opened(let opened): return .void(request: opened.request, reason: reason)
    case .conditionAnswered(let answered):
      let before = earlierAnswer(to: answered)
      return before.map {
        .answerCondition(request: $0.request, document: $0.document, applies: $0.applies, undoReason: reason)
      }
    case .documentChecked(let check):
      let before = standing(request: check.request, document: check.document)
      return before.map { .checkDocument($0.restoredCheck(reason: reason)) }
        ?? .withdrawDocument(request: check.request, document: check.document, reason: reason)
    case .documentWithdrawn(let withdrawn):
      return standing(request: withdrawn.request, document: withdrawn.document)
        .map { .checkDocument($0.restoredCheck(reason: reason)) }
    case .attachmentTaken(let taken):
      return .removeAttachment(request: taken.request, attachment: taken.attachment, reason: reason)
    // Its content is gone.
    case .attachmentRemoved: return nil
    case .declarationSigned, .replyExplained, .submitted, .becameComplete, .lostCompleteness, .studied, .needAssessed,
      .recommended, .broughtToDecider, .decided, .replyWindowMissed, .noticeGiven, .delivered, .closed, .voided:
      return nil
    }
  }

  private func earlierAnswer(to answer: ConditionAnswered) -> ConditionAnswered? {
    earlier.reversed().lazy.compactMap { recorded -> ConditionAnswered? in
      guard case .request(.conditionAnswered(let other)) = recorded.event, other.request == answer.request,
        other.document == answer.document
      else { return nil }
      return other
    }.first
  }

  /// The document as it stood before the act; nil where it did not, or had been withdrawn.
  private func standing(request: Int, document: String) -> SuppliedDocument? {
    var standing: SuppliedDocument?
    for recorded in earlier {
      switch recorded.event {
      case .request(.documentChecked(let check)) where check.request == request && check.document == document:
        standing = SuppliedDocument(check, by: recorded, after: standing)
      case .request(.documentWithdrawn(let gone)) where gone.request == request && gone.document == document:
        standing = nil
      default: continue
      }
    }
    return standing
  }
}

extension SuppliedDocument {
  /// The check that puts it back as it is here.
  fileprivate func restoredCheck(reason: String) -> DocumentChecked {
    var check = check
    check.restored = RestoredCheck(
      reason: reason, checkedAt: checkedAt, checkedBy: checkedBy, suppliedOn: suppliedOn)
    return check
  }
}
