/// Reads a list entry by entry, whatever its size, and counts its lines.
///
/// It is written for this, since what serves elsewhere holds the whole file as one text, tells no lines, and took 15.6 µs
/// a line of six cells (SwiftCSV 0.10.0, `enumerateAsArray`), a third of what an imported file may take in all.
public struct ListReader {
  /// No entry is longer: where one seems to be, a quotation mark was not closed or something else than a list was named.
  static let entryByteLimit = 1 << 16
  private let form: ListForm
  private var supply: ByteSupply
  private var line = 1
  private var delimiter: UInt8 = 0x2C
  private var isStarted = false
  /// The cells of the first line of a CSV list; empty for JSON Lines, where each entry names its own.
  public private(set) var header: [String] = []
  /// The encoding that was asked for, or that the first piece is told to be in; nil before the start.
  public private(set) var encoding: ListEncoding?

  /// - Parameters:
  ///   - encoding: that of the list; nil to tell it by the bytes.
  ///   - next: the next piece of the file; empty at its end.
  public init(_ form: ListForm, encoding: ListEncoding? = nil, from next: @escaping () throws -> [UInt8]) {
    self.form = form
    self.encoding = encoding
    supply = ByteSupply(next)
  }

  /// Reads the first line where it names the columns.
  /// - Throws: `ListProblem`, or what the source throws.
  public mutating func start() throws {
    isStarted = true
    // The first line whole, since it tells the delimiter.
    repeat {
      try supply.refill()
    } while !supply.isEnded && !holdsFirstLine && supply.bytes.count < Self.entryByteLimit
    if supply.bytes.starts(with: Self.mark) { supply.use(upTo: Self.mark.count) }
    if supply.bytes.starts(with: [0xFF, 0xFE]) || supply.bytes.starts(with: [0xFE, 0xFF]) {
      throw ListProblem.notUTF8
    }
    let encoding = self.encoding ?? (Windows1256.isLikely(supply.bytes[supply.start...]) ? .windows1256 : .utf8)
    self.encoding = encoding
    supply.read(as: encoding)
    guard form == .csv else { return }
    delimiter = CellScanner.delimiter(in: supply.bytes[supply.start...])
    guard let first = try next() else { throw ListProblem.empty }
    switch first.body {
    case .cells(let cells): header = cells
    case .object, .flaw(.notUTF8): throw ListProblem.notUTF8
    case .flaw(let flaw): throw ListProblem.headerFlawed(flaw)
    }
  }

  /// Whether a line that is not empty ends in the bytes that are there.
  private var holdsFirstLine: Bool {
    let bytes = supply.bytes.starts(with: Self.mark) ? supply.bytes.dropFirst(Self.mark.count) : supply.bytes[...]
    return bytes.drop { $0 == 0x0A || $0 == 0x0D }.contains(0x0A)
  }

  /// By which spreadsheets know text in UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// At most so many of the next entries; none at the end.
  public mutating func entries(count: Int) throws -> [ListRow] {
    precondition(isStarted, "A list is started before its entries are read.")
    var rows: [ListRow] = []
    rows.reserveCapacity(count)
    while rows.count < count, let row = try next() { rows.append(row) }
    return rows
  }

  /// The next entry; empty lines are passed over.
  private mutating func next() throws -> ListRow? {
    while true {
      let outcome = supply.bytes.withUnsafeBufferPointer { bytes in
        form == .csv
          ? CellScanner.scan(bytes, from: supply.start, delimiter: delimiter, isWhole: supply.isEnded)
          : LineCutter.scan(bytes, from: supply.start, isWhole: supply.isEnded)
      }
      switch outcome {
      case .more where supply.bytes.count - supply.start > Self.entryByteLimit:
        let row = ListRow(line: line, body: .flaw(.tooLong))
        try supply.useLine()
        line += 1
        return row
      case .more: try supply.refill()
      case .end: return nil
      case .row(let body, let end, let lines):
        let isTooLong = end - supply.start > Self.entryByteLimit
        let row = body.map { ListRow(line: line, body: isTooLong ? .flaw(.tooLong) : $0) }
        supply.use(upTo: end)
        line += lines
        if let row { return row }
      }
    }
  }
}

/// What came of looking for the next entry.
enum ScanOutcome {
  /// The entry does not end in the bytes that are there.
  case more
  case end
  /// An entry, or nil for an empty line; where the next begins, and how many lines it took.
  case row(ListRow.Body?, end: Int, lines: Int)
}
