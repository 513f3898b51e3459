import ArabicText
public import Casework

/// Scans in words.
extension DeskSetting {
  /// How much a scan is, in the unit that people know.
  func size(_ byteCount: Int) -> String {
    let mebibyte = 1 << 20
    guard byteCount >= mebibyte else {
      return phrases("attachment.kilobytes", ["count": Isolate.leftToRight(String(max(1, byteCount >> 10)))])
    }
    let tenths = byteCount * 10 / mebibyte
    let text = tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    return phrases("attachment.megabytes", ["count": Isolate.leftToRight(text)])
  }

  func label(of format: AttachmentFormat) -> String { phrases["attachment.format." + format.rawValue] }

  /// What was taken, in a line of the history.
  public func text(of taken: AttachmentTaken) -> String {
    let title = taken.title.map { [words($0)] } ?? []
    return ([document(taken.document)] + title + [label(of: taken.format), size(taken.byteCount)])
      .joined(separator: " · ")
  }

  /// Which scan was opened, and how.
  func text(of opened: AttachmentOpened) -> EventText {
    let number = phrases(
      "attachment.number", ["number": String(opened.attachment), "request": String(opened.request)])
    return EventText(
      headline: phrases["event.access.attachmentOpened"],
      detail: number + " · " + phrases["attachment.means." + opened.means.rawValue])
  }

  func text(of event: AttachmentEvent) -> EventText {
    switch event {
    case .kept(let kept):
      EventText(headline: phrases["event.attachment.kept"], detail: Isolate.leftToRight(String(kept.digest.prefix(16))))
    case .removed(let removed):
      EventText(
        headline: phrases["event.attachment.removed"], detail: Isolate.leftToRight(String(removed.digest.prefix(16))))
    }
  }

  /// Why a scan is not taken, opened or removed; nil for every other refusal.
  func attachmentText(of refusal: RequestRefusal) -> String? {
    let key = "refusal.request."
    switch refusal {
    case .copyOfIdentityRefused(let document):
      let rule = profile.attachmentRule.rule.map { text($0) } ?? phrases["attachment.rule"]
      return phrases(key + "copyOfIdentityRefused", ["document": self.document(document), "rule": rule])
    case .attachmentForeign(.unknown): return phrases[key + "attachmentForeign"]
    case .attachmentForeign(let content): return phrases[key + "attachmentForeign." + content.rawValue]
    case .attachmentTooLarge(let byteCount, let limit):
      return phrases(key + "attachmentTooLarge", ["size": size(byteCount), "limit": size(limit)])
    case .attachmentKept(let id): return phrases(key + "attachmentKept", ["number": String(id)])
    case .attachmentUnknown(let id): return phrases(key + "attachmentUnknown", ["number": String(id)])
    case .attachmentRemoved(let id): return phrases(key + "attachmentRemoved", ["number": String(id)])
    case .attachmentHeld: return phrases[key + "attachmentHeld"]
    default: return nil
    }
  }
}
