import CaseLedger
import DiwanScreens

/// What was found of the sealed attachments, for scripts and in words.
struct AttachmentSummary: Encodable {
  var count: Int
  var bytes: Int
  /// Digests of those that are not there, that are not what was sealed, and of files that no event tells of.
  var missing: [String]
  var damaged: [String]
  var leftovers: [String]
  /// Names in the folder that are not the office's.
  var strangers: [String]

  init(_ report: AttachmentReport) {
    count = report.count
    bytes = report.byteCount
    missing = report.missing
    damaged = report.damaged
    leftovers = report.leftovers
    strangers = report.strangers
  }

  /// What there is to say, one line each; nothing where there never was an attachment.
  func lines(_ phrases: Phrases) -> [String] {
    func named(_ key: String, _ names: [String]) -> [String] {
      names.isEmpty
        ? [] : [phrases(key, ["count": String(names.count), "names": names.joined(separator: " ")])]
    }
    let counted = ["count": String(count), "bytes": String(bytes)]
    return (count == 0 ? [] : [phrases("cli.attachments.count", counted)])
      + named("cli.attachments.missing", missing) + named("cli.attachments.damaged", damaged)
      + named("cli.attachments.leftovers", leftovers) + named("cli.attachments.strangers", strangers)
  }
}
