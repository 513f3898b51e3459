/// A file as the kernel holds it and as the disk does.
struct SimulatedFile {
  static let sectorByteCount = 512
  /// What programs read.
  var current: [UInt8] = []
  /// What a sync has put on the disk.
  private(set) var saved: [UInt8] = []
  /// Sectors that a failed sync gave up: the kernel holds them for clean, so no later sync writes them.
  private var abandoned: Set<Int> = []
  /// The file before a cut that no sync has covered: a disk knows the old length or the new one, and none between.
  private var uncut: [SimulatedFile] = []

  init(_ bytes: [UInt8] = []) {
    current = bytes
    saved = bytes
  }

  /// Writes at the end; a sector that is written to again is written to the disk as a whole.
  mutating func append(_ bytes: some Collection<UInt8>) {
    if !abandoned.isEmpty, !bytes.isEmpty { abandoned.remove(current.count / Self.sectorByteCount) }
    current.append(contentsOf: bytes)
  }

  /// Writes anywhere; what lies between the former end and the offset is zeros.
  mutating func write(_ bytes: some Collection<UInt8>, at offset: Int) {
    guard !bytes.isEmpty else { return }
    let end = offset + bytes.count
    abandoned.subtract((offset / Self.sectorByteCount)...((end - 1) / Self.sectorByteCount))
    if current.count < end { current.append(contentsOf: [UInt8](repeating: 0, count: end - current.count)) }
    current.replaceSubrange(offset..<end, with: bytes)
  }

  mutating func truncate(to byteCount: Int) {
    if byteCount < saved.count {
      uncut = [self]
      saved = Array(saved.prefix(byteCount))
    }
    current = Array(current.prefix(byteCount))
    let sectorCount = (byteCount + Self.sectorByteCount - 1) / Self.sectorByteCount
    abandoned = abandoned.filter { $0 < sectorCount }
  }

  mutating func synchronise() {
    uncut = []
    guard !abandoned.isEmpty else {
      saved = current
      return
    }
    saveArrived()
  }

  /// A sync that fails: some of the sectors arrive, and of the others the kernel forgets that they did not.
  mutating func failSynchronise(using generator: inout some RandomNumberGenerator) {
    let sectorCount = (current.count + Self.sectorByteCount - 1) / Self.sectorByteCount
    for sector in 0..<sectorCount where part(sector, of: current) != part(sector, of: saved) {
      if Bool.random(using: &generator) { abandoned.insert(sector) }
    }
    saveArrived()
  }

  /// Drops what memory holds of clean sectors: the next read tells what the disk holds.
  mutating func forgetCache() {
    for sector in abandoned {
      let range = range(sector, in: current)
      let held = part(sector, of: saved)
      for place in range {
        let offset = place - range.lowerBound
        current[place] = offset < held.count ? held[held.startIndex + offset] : 0
      }
    }
    abandoned = []
  }

  /// The file after the power failed: any length between the two, any subset of the unsynced sectors, zeros where a
  /// sector that the length covers never arrived.
  func afterCrash(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    if let former = uncut.first, Bool.random(using: &generator) { return former.afterCrash(using: &generator) }
    guard current != saved else { return saved }
    let lengths = [saved.count, current.count].sorted()
    let length =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: saved.count
      case 1: current.count
      default: Int.random(in: lengths[0]...lengths[1], using: &generator)
      }
    var bytes = [UInt8](repeating: 0, count: length)
    for start in stride(from: 0, to: length, by: Self.sectorByteCount) {
      let sector = start..<min(length, start + Self.sectorByteCount)
      let arrives = Bool.random(using: &generator) && !abandoned.contains(start / Self.sectorByteCount)
      let source = arrives ? current : saved
      let part = sector.clamped(to: 0..<source.count)
      bytes.replaceSubrange(part, with: source[part])
    }
    return bytes
  }

  /// Changes a byte in memory and on the disk.
  mutating func damage(at offset: Int) {
    current[offset] ^= 0x55
    saved[offset] ^= 0x55
  }

  private mutating func saveArrived() {
    var bytes = [UInt8](repeating: 0, count: current.count)
    for start in stride(from: 0, to: current.count, by: Self.sectorByteCount) {
      let sector = start / Self.sectorByteCount
      let source = part(sector, of: abandoned.contains(sector) ? saved : current)
      bytes.replaceSubrange(start..<min(start + source.count, bytes.count), with: source.prefix(bytes.count - start))
    }
    saved = bytes
  }

  private func range(_ sector: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = min(bytes.count, sector * Self.sectorByteCount)
    return start..<min(bytes.count, start + Self.sectorByteCount)
  }

  private func part(_ sector: Int, of bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[range(sector, in: bytes)] }
}
