import Casework

extension DeskSetting {
  func text(of event: RequestEvent) -> EventText {
    func line(_ name: String, _ values: [String: String] = [:], _ detail: String? = nil) -> EventText {
      EventText(headline: phrases("event.request." + name, values), detail: detail)
    }
    switch event {
    case .opened(let opened): return line("opened", [:], service(opened.service) + " · " + words(opened.need))
    case .conditionAnswered(let answer):
      let word = phrases[answer.applies ? "answer.yes" : "answer.no"]
      let text = document(answer.document) + ": " + word
      guard let reason = answer.undoReason else { return line("conditionAnswered", [:], text) }
      return line("conditionRestored", [:], text + " · " + words(reason))
    case .documentChecked(let check):
      if let restored = check.restored {
        return line("documentRestored", [:], document(check.document) + " · " + words(restored.reason))
      }
      return line("documentChecked", ["document": document(check.document)], text(of: check))
    case .documentWithdrawn(let withdrawal):
      return line("documentWithdrawn", ["document": document(withdrawal.document)], words(withdrawal.reason))
    case .attachmentTaken(let taken): return line("attachmentTaken", [:], text(of: taken))
    case .attachmentRemoved(let removed):
      return line("attachmentRemoved", ["number": String(removed.attachment)], words(removed.reason))
    case .declarationSigned(let signed):
      let values = ["paper": stored(signed.paperNumber), "place": stored(signed.keptAt)]
      let paper = phrases("event.declaration.detail", values)
      return line("declarationSigned", [:], civil(signed.signedOn) + " · " + paper)
    case .replyExplained: return line("replyExplained")
    case .submitted(let submission): return line("submitted", [:], bothCalendars(submission.submittedOn))
    case .becameComplete(let reached): return line("becameComplete", [:], bothCalendars(reached.on))
    case .lostCompleteness(let lost): return line("lostCompleteness", [:], documents(lost.documents))
    case .studied(let study):
      return line("studied", [:], phrases["study." + study.means.rawValue] + ": " + words(study.findings))
    case .needAssessed(let need):
      return line("needAssessed", [:], label(need.level, in: \.needLevels) + ": " + words(need.grounds))
    case .recommended(let advice):
      let word = phrases["recommendation." + advice.recommendation.rawValue]
      return line("recommended", [:], word + ": " + words(advice.grounds))
    case .broughtToDecider(let brought):
      let place = brought.unit.map { unit($0) } ?? text(profile.decision.label)
      guard let reason = brought.unassessedReason else { return line("broughtToDecider", [:], place) }
      let unassessed = phrases("event.unassessed.detail", ["reason": stored(reason)])
      return line("broughtToDecider", [:], place + " · " + unassessed)
    case .decided(let decision):
      return line("decided", ["outcome": phrases["outcome." + decision.outcome.rawValue]], text(of: decision))
    case .replyWindowMissed(let missed): return line("replyWindowMissed", ["date": civil(missed.ceiling)])
    case .noticeGiven(let notice):
      return line("noticeGiven", [:], channel(notice.channel) + ": " + words(notice.words))
    case .delivered(let delivery):
      return line("delivered", [:], words(delivery.what) + " · " + words(delivery.receivedBy))
    case .closed(let closing):
      let refusal = closing.refusal.map { label($0, in: \.rejectionReasons) + " · " } ?? ""
      return line(closing.refusal == nil ? "closed" : "refused", [:], refusal + words(closing.reason))
    case .voided(let void): return line("voided", [:], words(void.reason))
    }
  }

  private func text(of check: DocumentChecked) -> String {
    var parts: [String] = []
    parts.append(phrases[check.originalSighted ? "document.sighted" : "document.notSighted"])
    if let matches = check.matches { parts.append(phrases[matches ? "document.matches" : "document.mismatched"]) }
    if let until = check.validUntil { parts.append(phrases("document.validUntil", ["date": civil(until)])) }
    parts.append(phrases[check.copyKept ? "document.copyKept" : "document.noCopy"])
    return parts.joined(separator: phrases["list.separator"])
  }

  private func text(of decision: RequestDecided) -> String {
    var parts: [String] = []
    if let reason = decision.reason { parts.append(label(reason, in: \.rejectionReasons)) }
    if let granted = decision.granted { parts.append(words(granted)) }
    if let halalas = decision.halalas { parts.append(riyals(halalas)) }
    if !decision.explanation.isEmpty { parts.append(words(decision.explanation)) }
    if let until = decision.postponedUntil { parts.append(phrases("decision.until", ["date": civil(until)])) }
    if let early = decision.earlyReason { parts.append(phrases("decision.early", ["reason": stored(early)])) }
    if !decision.abstained.isEmpty {
      let names = decision.abstained.map { words($0) }.joined(separator: phrases["list.separator"])
      parts.append(phrases("decision.abstained", ["names": names]))
    }
    return parts.joined(separator: " · ")
  }
}
