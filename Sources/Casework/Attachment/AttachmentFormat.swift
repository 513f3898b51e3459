/// What a scan can be, known by its first bytes and never by its name.
public enum AttachmentFormat: String, Codable, CaseIterable, Hashable, Sendable {
  case pdf, jpeg, png, tiff, heic

  /// As many bytes of a file's beginning as tell its format.
  public static let headByteCount = 1_024

  /// The usual end of such a file's name, by which viewers go.
  public var fileExtension: String {
    switch self {
    case .pdf: "pdf"
    case .jpeg: "jpg"
    case .png: "png"
    case .tiff: "tif"
    case .heic: "heic"
    }
  }

  /// The format of a content that begins so.
  /// - Throws: what else it is, as far as its beginning tells.
  public static func recognised(in head: some Collection<UInt8>) throws(ForeignContent) -> AttachmentFormat {
    let head = Array(head.prefix(headByteCount))
    guard !head.isEmpty else { throw .empty }
    if let format = signatures.first(where: { head.starts(with: $0.bytes) })?.format { return format }
    // ISO/IEC 14496-12: a box of type ftyp, whose brand follows its type.
    if head.dropFirst(4).starts(with: "ftyp".utf8) {
      let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
      if heicBrands.contains(brand) { return .heic }
    }
    // ISO 32000-1, annex H: readers accept the header anywhere in the first 1,024 bytes.
    if ByteSearch("%PDF-").isFound(in: head), !foreign.contains(where: { head.starts(with: $0.bytes) }) { return .pdf }
    throw foreign.first { head.starts(with: $0.bytes) }?.content ?? .unknown
  }

  private static let heicBrands: Set<String> = ["heic", "heix", "heim", "heis", "mif1"]

  private static let signatures: [(bytes: [UInt8], format: AttachmentFormat)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
  ]

  private static let foreign: [(bytes: [UInt8], content: ForeignContent)] = [
    ([0x7F, 0x45, 0x4C, 0x46], .program),
    (Array("MZ".utf8), .program),
    (Array("#!".utf8), .program),
    ([0xCA, 0xFE, 0xBA, 0xBE], .program),
    ([0xCF, 0xFA, 0xED, 0xFE], .program),
    (Array("PK".utf8), .archive),
    ([0x1F, 0x8B], .archive),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .archive),
    (Array("Rar!".utf8), .archive),
    (Array("BZh".utf8), .archive),
    ([0xFD] + Array("7zXZ".utf8), .archive),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive),
  ]
}

/// What a file is that is no scan.
public enum ForeignContent: String, Error, CaseIterable, Hashable, Sendable {
  case empty
  /// Something that a machine would run.
  case program
  /// Something that holds other files; office documents are such, too.
  case archive
  case unknown
}
