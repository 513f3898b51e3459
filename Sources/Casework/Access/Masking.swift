/// Hides the most of a number, so that it can be told from others and not be copied.
public enum Masking {
  /// Stands for what is hidden.
  static let mark: Character = "•"
  /// People know their own numbers by so many digits of the end.
  public static let shownCount = 4

  /// The number with its last characters alone; more of them where somebody has typed them already.
  public static func number(_ text: String, showing count: Int = shownCount) -> String {
    // Of a short number less is shown than hidden.
    let shown = min(max(count, shownCount), count > shownCount ? text.count : text.count / 2)
    return String(repeating: mark, count: text.count - shown) + text.suffix(shown)
  }

  /// Words of which nothing is shown.
  public static let words = String(repeating: mark, count: 3)

  /// Whether something of a text is hidden.
  public static func isMasked(_ text: String) -> Bool { text.contains(mark) }
}

extension FileFacts {
  /// The facts with the numbers that identify the person and lead to their money hidden.
  public var masked: FileFacts {
    var facts = self
    facts.identity?.number = Masking.number(identity?.number ?? "")
    facts.mobile = mobile?.masked
    facts.otherPhone = otherPhone?.masked
    facts.iban = iban.map { Masking.number($0) }
    facts.contact = contact.masked
    facts.dependants = dependants.map(\.masked)
    return facts
  }
}

extension Dependant {
  var masked: Dependant {
    var dependant = self
    dependant.identity?.number = Masking.number(identity?.number ?? "")
    return dependant
  }
}

extension AgreedContact {
  /// The detail may be a number to call, which is hidden as the file's own is.
  var masked: AgreedContact {
    AgreedContact(channel: channel, detail: detail.map { FreeText.holdsPersonalNumber($0) ? Masking.number($0) : $0 })
  }
}

extension CaseStudied {
  /// What the study found of health and means, hidden.
  var masked: CaseStudied {
    var study = self
    study.findings = Masking.words
    study.incomes = []
    study.expenses = []
    return study
  }
}

extension NeedAssessed {
  var masked: NeedAssessed { NeedAssessed(request: request, level: level, grounds: Masking.words) }
}

extension CaseRecommended {
  var masked: CaseRecommended {
    CaseRecommended(request: request, recommendation: recommendation, grounds: Masking.words, halalas: nil)
  }
}
