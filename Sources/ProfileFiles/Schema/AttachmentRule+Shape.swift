import Casework

extension Shape where Value == AttachmentRule {
  /// Which scans are kept.
  static var attachmentRule: Shape {
    .record(
      .key("largestMebibytes", .number(in: 1...200), or: AttachmentRule.standard.largestMebibytes, \.largestMebibytes),
      .key("identityCopies", .flag, or: false, \.keepsIdentityCopies),
      .optional("rule", .bilingual, \.rule),
      make: AttachmentRule.init(largestMebibytes:keepsIdentityCopies:rule:))
  }
}
