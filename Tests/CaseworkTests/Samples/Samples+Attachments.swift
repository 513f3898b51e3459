import Casework

extension Samples {
  static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  /// A scan as the office hands it over, before it has a number.
  static func scan(of document: String, byteCount: Int = 2_048, title: String? = nil) -> AttachmentTaken {
    AttachmentTaken(
      request: 1, attachment: 0, document: document, format: .pdf, byteCount: byteCount, digest: digest, title: title)
  }
}
