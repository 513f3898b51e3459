/// What in a file is not over, so that whoever has to end it knows where to look.
public enum OpenFileWork: Hashable, Sendable {
  case visit
  case request(Int)
  case referral(Int)
}

extension BeneficiaryFile {
  /// The first thing in the file that is not over; nil where the file rests, as one that was entered in error does.
  var openWork: OpenFileWork? {
    guard !isVoid else { return nil }
    if openVisit != nil { return .visit }
    if let request = openRequests.first { return .request(request.id) }
    return referrals.first { $0.stage.isOpen }.map { .referral($0.id) }
  }
}
