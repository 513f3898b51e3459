/// What an officer asks for about people's rights over their data.
public enum RightsCommand: Hashable, Sendable {
  /// Takes a request in; the office gives its number.
  case receive(DataRequestFacts)
  case postpone(request: Int, reason: String)
  case answer(DataRequestAnswered)
  /// Records a breach; the office gives its number.
  case recordBreach(DataBreachFacts)
  case tellAuthority(AuthorityTold)
  case tellPersons(PersonsTold)
  case takeMeasure(breach: Int, words: String)
  case closeBreach(breach: Int, words: String)
  /// Sets other periods than the policy's.
  case changeRule(DataRule, reason: String)
}
