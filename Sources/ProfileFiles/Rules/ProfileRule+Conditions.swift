import Calendars
import Casework

extension ProfileRule {
  /// A service asks one beneficiary once for a document: rules for the same document differ in whom they ask.
  static func documentsAskedOnce(_ service: NodeReader, _ file: NodeReader) {
    let rules = service.all("documents[]")
    for (index, rule) in rules.enumerated() {
      guard let document = rule.child("document"), let name = document.text else { continue }
      let isAskedBefore = rules[..<index].contains { earlier in
        earlier.child("document")?.text == name && overlap(earlier, rule, in: "categories[]")
          && overlap(earlier, rule, in: "parties[]")
      }
      if isAskedBefore { document.report(.documentAskedTwice, value: name) }
    }
  }

  /// Whether two rules ask some of the same people; a list that is left out means all.
  private static func overlap(_ first: NodeReader, _ second: NodeReader, in pattern: String) -> Bool {
    let (one, other) = (Set(first.words(pattern)), Set(second.words(pattern)))
    return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }

  /// A conditional document asks a question, and no other does.
  static func questionFitsNeed(_ rule: NodeReader, _ file: NodeReader) {
    guard let need = rule.child("need")?.text else { return }
    let isConditional = need == DocumentRule.Need.conditional.rawValue
    let question = rule.child("question")
    if isConditional, question == nil { rule.report(.questionMissing, value: rule.child("document")?.text ?? "") }
    if !isConditional, let question { question.report(.questionWithoutCondition, value: need) }
  }

  /// A committee has a quorum, a unit is one of several that exist, and whoever decides can give a reason.
  static func deciderCanDecide(_ decision: NodeReader, _ file: NodeReader) {
    guard let decider = decision.child("decider"), let word = decider.text else { return }
    switch DecisionRule.Decider(rawValue: word) {
    case .committee:
      let quorum = decision.child("quorum")
      if quorum == nil || quorum?.text.flatMap({ Int($0) }) == 0 { (quorum ?? decision).report(.quorumMissing) }
    case .unit where file.child("units")?.items?.isEmpty == true: decider.report(.unitsMissing)
    default: break
    }
    if word != DecisionRule.Decider.nobody.rawValue { filled("rejectionReasons").check(file) }
  }

  /// Nothing can be signed where there is no form.
  static func declarationHasForm(_ intake: NodeReader, _ file: NodeReader) {
    guard let declaration = intake.child("declaration"), declaration.text == "true" else { return }
    if intake.child("requestForm")?.text == "false" { declaration.report(.declarationWithoutForm) }
  }

  /// Every role has its name in both languages.
  static func everyRoleIsNamed(_ roles: NodeReader, _ file: NodeReader) {
    guard roles.items != nil else { return }
    let named = Set(file.words("roles[].role"))
    for role in Role.allCases where !named.contains(role.rawValue) { roles.report(.roleMissing, value: role.rawValue) }
  }

  /// Some act of the office is evidence for the clause.
  static func someActIsEvidence(_ clause: NodeReader, _ file: NodeReader) {
    guard let duties = clause.child("duties"), duties.items?.isEmpty == true else { return }
    duties.report(.clauseWithoutDuty, value: clause.child("id")?.text ?? "")
  }

  /// A list of one entry names nothing twice.
  static func eachOnce(_ pattern: String, of entry: NodeReader) {
    unique(pattern).check(entry)
  }

  /// At one age a relation is looked at once, or its dependants stood in the list twice.
  static func agesDiffer(_ watch: NodeReader, _ file: NodeReader) {
    var seen: Set<String> = []
    for limit in watch.all("ageLimits[]") {
      let age = limit.child("age")?.text.flatMap { Int($0) }
      for relation in limit.all("relations[]") {
        guard let age, let name = relation.text, !seen.insert("\(age) \(name)").inserted else { continue }
        relation.report(.duplicateIdentifier, value: name)
      }
    }
  }

  /// Paper knows one format of pictures.
  static func logoIsPNG(_ logo: NodeReader, _ file: NodeReader) {
    guard let path = logo.text, !path.lowercased().hasSuffix(".png") else { return }
    logo.report(.logoForm, value: path)
  }

  /// A policy does not hold before it was approved.
  static func effectAfterApproval(_ approval: NodeReader, _ file: NodeReader) {
    guard let effective = approval.child("effectiveFrom"), let from = effective.text.flatMap({ CivilDate(iso: $0) }),
      let approved = approval.child("approvedOn")?.text, let day = CivilDate(iso: approved), from < day
    else { return }
    effective.report(.effectiveBeforeApproval, value: approved)
  }

  /// A time is set for matters that some clause asks for.
  static func matterIsOffered(_ matter: NodeReader, _ file: NodeReader) {
    guard let word = matter.text, let kind = MatterKind(rawValue: word) else { return }
    let duties = Set(file.words("clauses[].duties[]").compactMap { Duty(rawValue: $0) })
    if kind.plan.opening.duties.isDisjoint(with: duties) { matter.report(.targetWithoutMatter, value: word) }
  }
}
