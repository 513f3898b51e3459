import Casework

/// The files among which alone a search has to look.
struct FileSieve {
  private static let blocksOfStretch = FileBits.stretch / SearchBlock.capacity
  /// Blocks that nobody asked for are read along where they lie between two that are wanted this near to each other: to
  /// look a block up takes as long as to step over some.
  private static let largestGap = 4

  private var stretches: [Int: FileBits] = [:]

  init() {}

  init(_ files: some Sequence<FileNumber>) {
    for file in files {
      stretches[file.value / FileBits.stretch, default: FileBits()].insert(file.value % FileBits.stretch)
    }
  }

  func contains(_ file: FileNumber) -> Bool {
    stretches[file.value / FileBits.stretch]?.contains(file.value % FileBits.stretch) ?? false
  }

  var count: Int { stretches.values.reduce(0) { $0 + $1.count } }

  /// Adds files of a stretch as they are stored.
  mutating func insert(_ bytes: UnsafeRawBufferPointer, ofStretch stretch: Int) {
    stretches[stretch, default: FileBits()].formUnion(bytes)
  }

  mutating func formIntersection(_ other: FileSieve) {
    for stretch in stretches.keys {
      if let files = other.stretches[stretch] {
        stretches[stretch]?.formIntersection(files)
      } else {
        stretches[stretch] = nil
      }
    }
  }

  mutating func subtract(_ other: FileSieve) {
    for (stretch, files) in other.stretches { stretches[stretch]?.subtract(files) }
  }

  /// A bit for each file of a block.
  func bits(ofBlock block: Int) -> SIMD2<UInt64> {
    stretches[block / Self.blocksOfStretch]?.bits(ofBlock: block % Self.blocksOfStretch) ?? SIMD2(0, 0)
  }

  /// The runs of blocks that hold the files, newest first.
  var blockRuns: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (stretch, files) in stretches.sorted(by: { $0.key > $1.key }) {
      for index in (0..<Self.blocksOfStretch).reversed() where files.bits(ofBlock: index) != SIMD2(0, 0) {
        let block = stretch * Self.blocksOfStretch + index
        if let run = runs.last, run.lowerBound - block <= Self.largestGap {
          runs[runs.count - 1] = block...run.upperBound
        } else {
          runs.append(block...block)
        }
      }
    }
    return runs
  }
}
