import Casework

extension ProfileRule {
  /// Every rule between the parts of a profile.
  static var all: [ProfileRule] { keys + references + filledLists + conditions }

  private static var keys: [ProfileRule] {
    [
      "parties[].id", "channels[].id", "tools[].id", "units[].id", "outsideBodies[].id", "identityKinds[]",
      "categories[].id", "documents[].id", "services[].id", "rejectionReasons[].id", "needLevels[].id",
      "relations[].id", "roles[].role", "clauses[].id", "targets[].matter", "data.retention[].id",
      "intake.advanceFields[]", "watch.documents[]", "watch.reminders.byItself[]",
    ].map(unique)
  }

  private static var references: [ProfileRule] {
    [
      .reference("steps[].clause", to: "clauses[].id"),
      .reference("services[].categories[]", to: "categories[].id"),
      .reference("services[].documents[].document", to: "documents[].id"),
      .reference("services[].documents[].categories[]", to: "categories[].id"),
      .reference("watch.documents[]", to: "documents[].id"),
      .reference("watch.ageLimits[].relations[]", to: "relations[].id"),
    ]
  }

  private static var filledLists: [ProfileRule] {
    [
      "parties", "channels", "steps", "identityKinds", "categories", "services", "relations", "needLevels", "clauses",
      "letterhead.signatories[].papers",
    ].map(filled)
  }

  private static var conditions: [ProfileRule] {
    [
      .each("services[]", documentsAskedOnce),
      .each("services[].documents[]", questionFitsNeed),
      .each("decision", deciderCanDecide),
      .each("intake", declarationHasForm),
      .each("roles", everyRoleIsNamed),
      .each("clauses[]", someActIsEvidence),
      .each("clauses[]") { clause, _ in eachOnce("duties[]", of: clause) },
      .each("roles[]") { role, _ in eachOnce("grants[]", of: role) },
      .each("categories[]") { category, _ in eachOnce("parties[]", of: category) },
      .each("services[]") { service, _ in eachOnce("categories[]", of: service) },
      .each("watch", agesDiffer),
      .each("letterhead.signatories[]") { signatory, _ in eachOnce("papers[]", of: signatory) },
      .each("letterhead.logo", logoIsPNG),
      .each("approval", effectAfterApproval),
      .each("targets[].matter", matterIsOffered),
    ]
  }
}
