/// Why the office did not do what was asked: a fact, shown in words, that loses nothing of what was typed.
public enum Refusal: Error, Hashable, Sendable {
  case notPermitted(Permission)
  /// The file has events that the officer's screen had not seen: these, oldest first, for that screen alone.
  case changedMeanwhile([RecordedEvent])
  /// The machine's clock is far from the hour of the last act; whoever is at the desk says whether it is right.
  case clockDoubtful(ClockConfirmed)
  case file(FileRefusal)
  case visit(VisitRefusal)
  case request(RequestRefusal)
  case referral(ReferralRefusal)
  case session(SessionRefusal)
  case office(OfficeRefusal)
  case rights(RightsRefusal)
  case subject(SubjectRefusal)
  case access(AccessRefusal)
  case matter(MatterRefusal)
  case paper(PaperRefusal)
  case message(MessageRefusal)
}
