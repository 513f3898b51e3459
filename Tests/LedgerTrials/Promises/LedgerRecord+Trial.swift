package import CaseLedger

extension LedgerRecord {
  package static let trialKind = "office.noted"

  /// An event about nobody that holds a text without characters of JSON's own.
  package static func trial(_ text: String) -> LedgerRecord {
    LedgerRecord(kind: trialKind, stream: "office", data: Array("{\"text\":\"\(text)\"}".utf8))
  }
}

extension SealedRecord {
  /// The text of an event that a trial wrote.
  var trialText: String? {
    kind == LedgerRecord.trialKind ? String(decoding: payload.dropFirst(9).dropLast(2), as: UTF8.self) : nil
  }
}

extension LedgerOptions {
  /// Turns the segment after so many bytes.
  static func segments(of byteCount: Int) -> LedgerOptions {
    var options = LedgerOptions()
    options.segmentByteLimit = byteCount
    return options
  }
}
