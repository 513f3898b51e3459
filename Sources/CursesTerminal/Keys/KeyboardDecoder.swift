import TerminalKit

/// Turns the keyboard's bytes into keys, wherever the reads were cut.
///
/// It stands in for curses' own reading, which loses what was typed around questions to the terminal and knows
/// neither a paste nor Alt with an Arabic letter.
struct KeyboardDecoder {
  private let sequences: KeySequences
  private var bytes: [UInt8] = []
  private var ready: [Key] = []
  /// While a paste runs: how many bytes were searched for its end.
  private var searchedPasteBytes: Int?

  init(sequences: KeySequences = KeySequences()) {
    self.sequences = sequences
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    let read = Array(more)
    if isInPaste, isOneKey(read) { endPaste() }
    bytes.append(contentsOf: read)
    while decodeOne(isFinal: false) {}
  }

  /// The next whole key, in the order of typing.
  mutating func next() -> Key? { ready.isEmpty ? nil : ready.removeFirst() }

  var hasKey: Bool { !ready.isEmpty }

  /// Whether an Escape waits to become a key of its own or the start of a sequence.
  var waitsForSequence: Bool { !isInPaste && bytes.first == 0x1B }

  /// Whether a paste has begun whose end has not arrived.
  var isInPaste: Bool { searchedPasteBytes != nil }

  /// The escape delay is over: what waits is taken for what was typed.
  mutating func endSequence() {
    while waitsForSequence, decodeOne(isFinal: true) {}
    while decodeOne(isFinal: false) {}
  }

  /// Nothing came for too long behind the start of a paste: its end mark is lost, and what is here is all of it, but for
  /// an Escape that was pressed because nothing came of it.
  mutating func endPaste() {
    guard isInPaste else { return }
    take(pasteOf: bytes.last == 0x1B ? bytes.count - 1 : bytes.count, markLength: 0)
    endSequence()
  }

  /// Whether a read holds one key that Escape leads and nothing else, as a key comes that somebody presses: within a paste
  /// it says that the end mark is lost. A paste that holds such a sequence comes with what stands around it.
  private func isOneKey(_ read: [UInt8]) -> Bool {
    guard read.first == 0x1B else { return false }
    if sequences.key(for: read[...]) != nil { return true }
    guard case .sequence(let sequence) = EscapeScan.scan(read[...]), sequence.length == read.count,
      !sequence.isMouse, !sequence.isReport
    else { return false }
    if case .unknown = sequences.key(for: sequence, bytes: read[...]) { return false }
    return true
  }

  /// Takes one key off the front of the bytes; false where more bytes are needed.
  private mutating func decodeOne(isFinal: Bool) -> Bool {
    if isInPaste { return decodePaste() }
    guard let first = bytes.first else { return false }
    return first == 0x1B ? decodeEscape(isFinal: isFinal) : decodePlain(at: 0, alt: false)
  }

  private mutating func decodePlain(at position: Int, alt: Bool) -> Bool {
    switch PlainInput.decode(bytes[position...]) {
    case .incomplete: return false
    case .scalar(let scalar, let length):
      ready.append(PlainInput.key(for: scalar, alt: alt))
      bytes.removeFirst(position + length)
    case .malformed(let byte):
      ready.append(.unknown(KeySequences.spelled([byte])))
      bytes.removeFirst(position + 1)
    }
    return true
  }

  private mutating func decodeEscape(isFinal: Bool) -> Bool {
    switch EscapeScan.scan(bytes[...]) {
    case .sequence(let sequence):
      take(sequence)
      return true
    case .incomplete:
      guard isFinal else { return false }
      // Alt with [, O or P looks like the start of a sequence until the delay has passed.
      if bytes.count <= 2 { return decodeAlt() }
      ready.append(.unknown(KeySequences.spelled(bytes)))
      bytes.removeAll()
      return true
    case .noSequence:
      return decodeAlt()
    }
  }

  private mutating func take(_ sequence: EscapeSequence) {
    let cut = bytes.prefix(sequence.length)
    if sequence.introducer == .control, sequence.final == UInt8(ascii: "~"), sequence.parameters == [200] {
      searchedPasteBytes = 0
    } else if sequence.isMouse {
      if let act = sequence.pointerAct { ready.append(.pointer(act)) }
    } else if !sequence.isReport {
      ready.append(sequences.key(for: sequence, bytes: cut))
    }
    bytes.removeFirst(sequence.length)
  }

  private mutating func decodeAlt() -> Bool {
    guard bytes.count > 1, bytes[1] != 0x1B else {
      ready.append(.escape)
      bytes.removeFirst()
      return true
    }
    if let key = sequences.key(for: bytes.prefix(2)) {
      ready.append(key)
      bytes.removeFirst(2)
      return true
    }
    return decodePlain(at: 1, alt: true)
  }

  private mutating func decodePaste() -> Bool {
    let end = Array("\u{1B}[201~".utf8)
    var position = searchedPasteBytes ?? 0
    while position + end.count <= bytes.count {
      if bytes[position] == 0x1B, bytes[position..<(position + end.count)].elementsEqual(end) {
        take(pasteOf: position, markLength: end.count)
        return true
      }
      position += 1
    }
    searchedPasteBytes = position
    return false
  }

  private mutating func take(pasteOf byteCount: Int, markLength: Int) {
    ready.append(.paste(PlainInput.pastedText(bytes[..<byteCount])))
    bytes.removeFirst(byteCount + markLength)
    searchedPasteBytes = nil
  }
}
