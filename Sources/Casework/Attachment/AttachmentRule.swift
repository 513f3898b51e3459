/// What of paper the association keeps as scans.
///
/// Where a profile says nothing, an official identity document is sighted and no copy of it kept: that copying it is
/// restricted is what the press reports of the Personal Data Protection Law, so the rule and its name are the
/// association's to edit.
public struct AttachmentRule: Codable, Hashable, Sendable {
  /// The largest scan that is taken, in mebibytes.
  public var largestMebibytes: Int
  /// Whether copies of official identity documents may be kept.
  public var keepsIdentityCopies: Bool
  /// The rule that forbids or permits them, by the name that officers know it by; nil where it is the usual one.
  public var rule: Bilingual?

  public init(largestMebibytes: Int, keepsIdentityCopies: Bool, rule: Bilingual?) {
    self.largestMebibytes = largestMebibytes
    self.keepsIdentityCopies = keepsIdentityCopies
    self.rule = rule
  }

  /// What holds where a profile says nothing.
  public static let standard = AttachmentRule(largestMebibytes: 20, keepsIdentityCopies: false, rule: nil)

  public var largestByteCount: Int { largestMebibytes << 20 }
}

extension Profile {
  /// What this version of the policy keeps as scans.
  public var attachmentRule: AttachmentRule { attachments ?? .standard }
}
