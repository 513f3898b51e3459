import Casework

extension GoldenEvents {
  static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  static let attachment: [String: CaseEvent] = [
    "attachment.kept": .attachment(.kept(AttachmentKept(digest: digest, byteCount: 82_051))),
    "attachment.removed": .attachment(.removed(AttachmentDestroyed(digest: digest))),
  ]
}
