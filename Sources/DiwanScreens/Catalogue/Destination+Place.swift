import Casework
import Desk

extension Destination {
  /// The name by which a place is kept: a screen's word, then what it is about, as in `worklist/toStudy` or
  /// `request/100234/2`; nil for home, the door and single acts, whose forms keep drafts of their own.
  var placeText: String? {
    switch self {
    case .search, .searchFor, .searchLike: "search"
    case .files: "files"
    case .worklist(let list): list.map { "worklist/" + $0.rawValue } ?? "worklist"
    case .referrals(let box): "referrals/" + box.rawValue
    case .committee: "committee"
    case .calendar: "calendar"
    case .officers: "officers"
    case .policy: "policy"
    case .rights, .rightsAct: "rights"
    case .evidence: "evidence"
    case .reports(let page): "reports/" + page.rawValue
    case .accessLog(.desk), .accessAct(.desk, _): "readings"
    case .accessLog(.file(let number)), .accessAct(.file(let number), _): "readings/" + number.text
    case .accessLog(.officer(let id)), .accessAct(.officer(let id), _): "reader/" + id.rawValue
    case .endedRetention: "retention"
    case .file(let number): "file/" + number.text
    case .history(let number, _): "history/" + number.text
    case .keeping(let number): "keeping/" + number.text
    case .request(let reference): "request/" + reference.text
    case .replyWindow(let reference): "replyWindow/" + reference.text
    case .referral(let reference): "referral/" + reference.text
    case .session(let number): "session/" + number.text
    case .dataRequest(let number): "dataRequest/" + String(number)
    case .breach(let number): "breach/" + String(number)
    case .policyPart(.clause(let id)): "clause/" + id
    case .policyPart(.text(nil)): "policyText"
    case .policyPart(.text(let clause?)): "policyText/" + clause
    case .matters(.kinds(nil)): "matters"
    case .matters(.list(let kind?, nil)): "matters/" + kind.rawValue
    case .matters(.one(let number)): "matter/" + String(number)
    case .matters(.outreach): "outreach"
    case .matters(.unasked): "opinions"
    case .matters(.liaisons): "liaisons"
    case .matters(.repeated): "repeated"
    case .messages(.list): "messages"
    case .messages(.reminders): "reminders"
    case .messages(.one(let reference)): "message/" + reference.text
    default: nil
    }
  }

  init?(placeText: String) {
    let parts = placeText.split(separator: "/").map(String.init)
    guard let word = parts.first else { return nil }
    let rest = Array(parts.dropFirst())
    guard let found = (rest.isEmpty ? Self.ofWord(word) : nil) ?? Self.ofList(word, rest) ?? Self.ofRecord(word, rest)
    else { return nil }
    self = found
  }

  private static func ofWord(_ word: String) -> Destination? {
    switch word {
    case "search": .search
    case "files": .files
    case "committee": .committee
    case "calendar": .calendar
    case "officers": .officers
    case "policy": .policy
    case "policyText": .policyPart(.text(nil))
    case "rights": .rights
    case "evidence": .evidence
    case "retention": .endedRetention
    case "matters": .matters(.kinds(nil))
    case "outreach": .matters(.outreach)
    case "opinions": .matters(.unasked)
    case "liaisons": .matters(.liaisons)
    case "repeated": .matters(.repeated)
    case "messages": .messages(.list)
    case "reminders": .messages(.reminders)
    default: nil
    }
  }

  private static func ofList(_ word: String, _ rest: [String]) -> Destination? {
    guard let name = rest.first else {
      return word == "worklist" ? .worklist(nil) : word == "readings" ? .accessLog(.desk) : nil
    }
    return switch word {
    case "worklist": Worklist(rawValue: name).map { .worklist($0) }
    case "referrals": ReferralBox(rawValue: name).map(Destination.referrals)
    case "session": Int(name).map { .session(SessionNumber($0)) }
    case "dataRequest": Int(name).map(Destination.dataRequest)
    case "breach": Int(name).map(Destination.breach)
    case "reader": OfficerID(checking: name).map { .accessLog(.officer($0)) }
    case "matters": MatterKind(rawValue: name).map { .matters(.list($0, nil)) }
    case "reports": ReportPage(rawValue: name).map(Destination.reports)
    case "matter": Int(name).map { .matters(.one($0)) }
    case "clause": .policyPart(.clause(name))
    case "policyText": .policyPart(.text(name))
    default: nil
    }
  }

  private static func ofRecord(_ word: String, _ rest: [String]) -> Destination? {
    guard let file = rest.first.flatMap({ FileNumber(text: $0) }) else { return nil }
    if rest.count == 1 {
      return switch word {
      case "file": .file(file)
      case "history": .history(file)
      case "keeping": .keeping(file)
      case "readings": .accessLog(.file(file))
      default: nil
      }
    }
    guard let ordinal = Int(rest[1]) else { return nil }
    let reference = CaseReference(file: file, ordinal: ordinal)
    return switch word {
    case "request": .request(reference)
    case "replyWindow": .replyWindow(reference)
    case "referral": .referral(reference)
    case "message": .messages(.one(reference))
    default: nil
    }
  }
}
