import Casework

extension Shape where Value == Association {
  static var association: Shape {
    .record(
      .key("name", .bilingual, \.name),
      .key("shortName", .bilingual, \.shortName),
      .optional("licence", .text, \.licence),
      .optional("place", .bilingual, \.place),
      make: Association.init(name:shortName:licence:place:))
  }
}

extension Shape where Value == Approval {
  static var approval: Shape {
    .record(
      .optional("body", .bilingual, \.body),
      .optional("minutes", .text, \.minutes),
      .optional("approvedOn", .date, \.approvedOn),
      .optional("effectiveFrom", .date, \.effectiveFrom),
      .key("replacesEarlier", .flag, or: false, \.replacesEarlier),
      .optional("issue", .bilingual, \.issue),
      .optional("place", .bilingual, \.place),
      .key("circulatedToStaff", .flag, or: false, \.circulatedToStaff),
      make: Approval.init(body:minutes:approvedOn:effectiveFrom:replacesEarlier:issue:place:circulatedToStaff:))
  }
}
