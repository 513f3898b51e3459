import CaseIndex
import CaseLedger
import Casework
import Desk

/// The state of taking in one list: what it left behind so far, and by what signs its next lines are looked up.
struct ListImport {
  let office: StaffedOffice
  let list: String
  /// The copy of the index on which the list is only tried.
  private let scratch: RegisterIndex?
  /// Lines that were files before.
  private(set) var known: Set<Int>
  private var screen = SignScreen()
  /// The commit up to which the screen holds the signs of every file.
  private var screenedNumber: Int
  private var next: FileNumber
  /// The lines that became files, by their numbers behind the first.
  private var lines: [UInt32] = []
  private let first: FileNumber
  private(set) var tally = ImportTally()

  /// - Parameter scratch: a copy of the index, where nothing is kept; nil to register.
  init(_ list: String, into office: StaffedOffice, scratch: RegisterIndex? = nil) throws {
    self.office = office
    self.list = String(list.prefix(ListLine.digitCount))
    self.scratch = scratch
    let index = scratch ?? office.index
    known = try index.importedLines(of: self.list)
    screenedNumber = try index.mark().number
    try index.addSigns(to: &screen)
    first = try index.nextFileNumber()
    next = first
  }

  private var isDryRun: Bool { scratch != nil }
  /// The office's own index may have been made anew since.
  private var index: RegisterIndex { scratch ?? office.index }

  /// Registers what can be registered of some lines, in one transaction of the index and with one sync of the ledger.
  mutating func take(_ judged: [JudgedLine]) throws -> [LineVerdict] {
    isDryRun ? try tryOut(judged) : try register(judged)
  }

  private mutating func register(_ judged: [JudgedLine]) throws -> [LineVerdict] {
    var verdicts: [LineVerdict] = []
    var tally = self.tally
    let context = office.context(at: office.timeOfAccess)
    try office.ledger.commitMany(
      as: office.officerID.rawValue, at: context.now, keyring: office.keyring, delivering: { try office.take($0) },
      deciding: { write in
        // Others may have taken it away since the last lines.
        try office.context().demand(.importFiles)
        try office.projectPending()
        try noteOthers()
        let start = IndexMark(office.ledger.head)
        let isWritten = try index.write(from: start) { batch in
          var pass = ImportPass(batch: batch, context: context, list: list, head: office.ledger.head.number)
          pass.tally = tally
          try decide(judged, in: &pass)
          verdicts = pass.verdicts
          tally = pass.tally
          guard !pass.drafts.isEmpty else { return start }
          // The lines are sealed and put on the disk while their rows are entered.
          let drafts = pass.drafts
          let writing = MadeAhead { try write(drafts) }
          let entered = Result { try batch.enterNewFiles() }
          let marks = try writing.value()
          try entered.get()
          try pass.place(at: marks)
          return IndexMark(office.ledger.head)
        }
        guard isWritten else { throw IndexFault.busy }
        screenedNumber = office.ledger.head.number
      })
    self.tally = tally
    office.noteWritten(at: context.now)
    return verdicts
  }

  /// Takes in what other desks registered and put right meanwhile, by which the next lines may be refused.
  private mutating func noteOthers() throws {
    guard office.ledger.head.number > screenedNumber else { return }
    try index.addSigns(ofFilesChangedAfter: screenedNumber, to: &screen)
    let free = try index.nextFileNumber()
    guard free > next else { return }
    known.formUnion(try index.importedLines(of: list, from: next))
    next = free
  }

  private mutating func tryOut(_ judged: [JudgedLine]) throws -> [LineVerdict] {
    let mark = try index.mark()
    var verdicts: [LineVerdict] = []
    _ = try index.write(from: mark) { batch in
      var pass = ImportPass(
        batch: batch, context: office.context(at: office.timeOfAccess), list: list, head: mark.number)
      pass.tally = tally
      try decide(judged, in: &pass)
      verdicts = pass.verdicts
      tally = pass.tally
      return mark
    }
    return verdicts
  }

  private mutating func decide(_ judged: [JudgedLine], in pass: inout ImportPass) throws {
    for line in judged {
      pass.tally.entries += 1
      if known.contains(line.line) {
        pass.tally.known += 1
        continue
      }
      let isSuspect = line.signs.map { screen.mayHold(anyOf: $0.asked) } ?? false
      guard try pass.take(line, as: next, isSuspect: isSuspect, others: other) else { continue }
      if let signs = line.signs { screen.add(signs.left) }
      lines += repeatElement(0, count: max(0, next.value - first.value - lines.count))
      lines.append(UInt32(clamping: line.line))
      next = next.next
    }
  }

  /// How another file is told of: by its number, unless it was only tried, and by its line where it is of this list.
  private func other(_ file: FileNumber) -> OtherFile {
    let place = file.value - first.value
    let line = lines.indices.contains(place) && lines[place] > 0 ? Int(lines[place]) : nil
    return OtherFile(file: isDryRun && line != nil ? nil : file, line: line)
  }
}
