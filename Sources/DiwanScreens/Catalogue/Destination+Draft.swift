import Casework

extension Destination {
  /// The screen that a draft belongs to, by the draft's id: `register`, `correct/100234`, `study/100234/2`.
  ///
  /// The part before the first slash names the screen; after it come the file, the ordinal within the file where there
  /// is one, and what the screen itself distinguishes.
  public init?(draftID: String) {
    let parts = draftID.split(separator: "/").map(String.init)
    guard let name = parts.first else { return nil }
    let file = parts.count > 1 ? FileNumber(text: parts[1]) : nil
    let ordinal = parts.count > 2 ? Int(parts[2]) : nil
    let found: Destination? =
      if let matter = Self.ofMatter(name, parts) {
        matter
      } else if parts.count > 1, let number = Int(parts[1]), let screen = Self.ofRights(name, number) {
        screen
      } else if let file, let ordinal,
        let screen = Self.ofCase(name, CaseReference(file: file, ordinal: ordinal), parts)
      {
        screen
      } else if let file {
        Self.ofFile(name, file)
      } else {
        Self.ofOffice(name)
      }
    guard let found else { return nil }
    self = found
  }

  private static func ofOffice(_ name: String) -> Destination? {
    switch name {
    case "register": .register(prefill: "")
    case "newSession": .newSession
    case "calendar": .calendar
    case "officer": .officer(nil)
    case "newDataRequest": .newDataRequest(nil)
    case "newBreach": .newBreach
    case "dataRule": .dataRule
    case ProfileDraft.id: .policyPart(.editor)
    default: nil
    }
  }

  private static func ofMatter(_ name: String, _ parts: [String]) -> Destination? {
    guard parts.count > 1 else { return nil }
    switch name {
    case "newMatter":
      guard let kind = MatterKind(rawValue: parts[1]) else { return nil }
      let subject = parts.count > 3 ? parts[3] : nil
      if kind == .liaison, let subject {
        return .matters(.new(kind, nil, ["category": parts[2], "service": subject]))
      }
      let file = parts.count > 2 ? FileNumber(text: parts[2]) : nil
      return .matters(.new(kind, file, subject.map { ["request": $0] } ?? [:]))
    case "matterStep": return parts.count > 2 ? Int(parts[1]).map { .matters(.step($0, parts[2])) } : nil
    default: return nil
    }
  }

  private static func ofRights(_ name: String, _ number: Int) -> Destination? {
    switch name {
    case "dataAnswer": .dataAnswer(number)
    case "breachAuthority": .breachAuthority(number)
    case "breachPersons": .breachPersons(number)
    default: nil
    }
  }

  private static func ofFile(_ name: String, _ file: FileNumber) -> Destination? {
    switch name {
    case "correct": .correct(file)
    case "restriction": .restriction(file)
    case "visit": .visit(file)
    case "newRequest", "request": .newRequest(file)
    case "newDataRequest": .newDataRequest(file)
    case "newReferral": .newReferral(file, request: nil)
    default: nil
    }
  }

  private static func ofCase(_ name: String, _ reference: CaseReference, _ parts: [String]) -> Destination? {
    switch name {
    case "request": .request(reference)
    case "document": parts.count > 3 ? .document(reference, document: parts[3]) : nil
    case "declaration": .declaration(reference)
    case "newReferral": .newReferral(reference.file, request: reference.ordinal)
    case "referral": .referral(reference)
    case "study": .study(reference)
    case "assessment": .assessment(reference)
    case "recommendation": .recommendation(reference)
    case "decide": .decide(reference, session: parts.count > 3 ? Int(parts[3]).map { SessionNumber($0) } : nil)
    case "notice": .notice(reference)
    case "delivery": .delivery(reference)
    case "closeRequest": .closeRequest(reference)
    default: nil
    }
  }
}
