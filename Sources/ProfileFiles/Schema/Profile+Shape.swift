import Casework

extension Shape where Value == Profile {
  /// A whole profile file.
  static var profile: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("association", .association, \.association),
      .key("approval", .approval, \.approval),
      .key("parties", .list(of: .labelled), \.parties),
      .key("channels", .list(of: .channel), \.channels),
      .key("tools", .list(of: .labelled), \.tools),
      .key("steps", .list(of: .step), \.steps),
      .key("intake", .intake, \.intake),
      .key("decision", .decision, \.decision),
      .key("reply", .reply, \.reply),
      .key("units", .list(of: .labelled), \.units),
      .key("outsideBodies", .list(of: .labelled), \.outsideBodies),
      .key("identityKinds", .list(of: .word), \.identityKinds),
      .key("categories", .list(of: .category), \.categories),
      .key("documents", .list(of: .documentKind), \.documents),
      .key("services", .list(of: .service), \.services),
      .key("rejectionReasons", .list(of: .labelled), \.rejectionReasons),
      .key("needLevels", .list(of: .labelled), \.needLevels),
      .key("relations", .list(of: .labelled), \.relations),
      .key("roles", .list(of: .role), \.roles),
      .key("clauses", .list(of: .clause), \.clauses),
      .optional("data", .dataRule, \.data),
      .optional("targets", .list(of: .matterTarget), \.targets),
      .optional("watch", .watchRule, \.watch),
      .optional("letterhead", .letterhead, \.letterhead),
      .optional("attachments", .attachmentRule, \.attachments),
      make: Profile.init(
        id:association:approval:parties:channels:tools:steps:intake:decision:reply:units:outsideBodies:identityKinds:
        categories:documents:services:rejectionReasons:needLevels:relations:roles:clauses:data:targets:
        watch:letterhead:attachments:))
  }
}

extension Shape where Value == Labelled {
  /// An entry of a simple list.
  static var labelled: Shape {
    .record(.key("id", .identifier, \.id), .key("label", .bilingual, \.label), make: Labelled.init(id:label:))
  }
}

extension Shape where Value == MatterTarget {
  /// A time that the association sets itself.
  static var matterTarget: Shape {
    .record(
      .key("matter", .word, \.matter), .key("workingDays", .number(in: 1...365), \.workingDays),
      make: MatterTarget.init(matter:workingDays:))
  }
}
