import Casework

extension Shape where Value == LetterheadSetting {
  /// How letters begin and who signs them.
  static var letterhead: Shape {
    .record(
      .optional("logo", .text, \.logo),
      .optional("contact", .bilingual, \.contact),
      .key("signatories", .list(of: .signatory), or: [], \.signatories),
      make: LetterheadSetting.init(logo:contact:signatories:))
  }
}

extension Shape where Value == Signatory {
  static var signatory: Shape {
    .record(
      .key("title", .bilingual, \.title),
      .optional("name", .bilingual, \.name),
      .key("papers", .list(of: .word), \.papers),
      make: Signatory.init(title:name:papers:))
  }
}
