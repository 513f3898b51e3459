public import Calendars

/// A paper to be printed, and what it is about.
public struct PaperOrder: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case file(FileNumber)
    case request(CaseReference)
    case referral(CaseReference)
    /// A service of the profile, for a category where one is named.
    case service(String, category: String?)
    case session(SessionNumber)
    /// By its number in the register of matters.
    case matter(Int)
    case policy
    case days(ClosedRange<CivilDate>)
  }

  public var kind: PaperKind
  public var subject: Subject

  public init(_ kind: PaperKind, _ subject: Subject) {
    self.kind = kind
    self.subject = subject
  }

  /// The file that it is about, where it is about one by name.
  public var file: FileNumber? {
    switch subject {
    case .file(let number): number
    case .request(let reference), .referral(let reference): reference.file
    case .service, .session, .matter, .policy, .days: nil
    }
  }

  /// Whether such a paper can be about such a thing.
  public var isFit: Bool {
    switch (kind.topic, subject) {
    case (.file, .file), (.request, .request), (.requestOrService, .request), (.requestOrService, .service),
      (.referral, .referral), (.session, .session), (.complaint, .matter), (.harm, .matter), (.policy, .policy),
      (.days, .days):
      true
    default: false
    }
  }

  /// What it is about within its file or the office, as events keep it: an ordinal, a number, days; no personal data.
  var reference: String? {
    switch subject {
    case .file, .policy: nil
    case .request(let reference), .referral(let reference): String(reference.ordinal)
    case .service(let service, let category): category.map { service + "/" + $0 } ?? service
    case .session(let number): number.text
    case .matter(let number): String(number)
    case .days(let days): days.lowerBound.iso + "/" + days.upperBound.iso
    }
  }
}
