import Casework

extension Shape where Value == RoleSetting {
  static var role: Shape {
    .record(
      .key("role", .word, \.role),
      .key("label", .bilingual, \.label),
      .key("grants", .set(of: .word), or: Set(), \.grants),
      make: RoleSetting.init(role:label:grants:))
  }
}

extension Shape where Value == Clause {
  static var clause: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("title", .bilingual, \.title),
      .key("place", .bilingual, \.place),
      .key("duties", .set(of: .word), \.duties),
      .optional("passage", .text, \.passage),
      make: Clause.init(id:title:place:duties:passage:))
  }
}
