import CaseIndex
import CaseLedger
import Casework
import Desk

/// What the events of a stream come to, as far as rows follow from it.
enum ReplayedStream: Sendable {
  case file(BeneficiaryFile)
  case erased(ErasedFile)
  case session(CommitteeSession)
  case matter(Matter)
  /// A matter that nobody can read any more, since the person it concerned was erased.
  case closedMatter(MatterID)
  case other
}

/// A stream and where its commits stand, oldest first.
struct PlacedStream: Sendable {
  let stream: StreamID
  let positions: [EventPosition]
}

extension IndexProjector {
  /// How many streams make it worth waking another processor.
  private static let streamsWorthSharing = 16

  /// Opens and replays streams, on all processors where there are many.
  func replayed(_ streams: [PlacedStream]) throws -> [ReplayedStream] {
    try keyring.recallKeys(of: streams.lazy.compactMap(\.sealingSubject))
    let parts = streams.count < Self.streamsWorthSharing ? 1 : Processors.count
    guard parts > 1 else { return try streams.map(replayed) }
    let slices = (0..<parts).map { streams[(streams.count * $0 / parts)..<(streams.count * ($0 + 1) / parts)] }
    return try slices.mapSideBySide { slice in try slice.map(replayed) }.flatMap { $0 }
  }

  private func replayed(_ placed: PlacedStream) throws -> ReplayedStream {
    switch placed.stream {
    case .file(let number):
      let events = try events(of: placed.stream, at: placed.positions)
      if let erased = ErasedFile(number: number, events: events) { return .erased(erased) }
      return BeneficiaryFile(number: number, events: events).map(ReplayedStream.file) ?? .other
    case .session(let number):
      let events = try events(of: placed.stream, at: placed.positions)
      return CommitteeSession(number: number, events: events).map(ReplayedStream.session) ?? .other
    case .matter(let id):
      let events = try events(of: placed.stream, at: placed.positions)
      return Matter(id: id, events: events).map(ReplayedStream.matter) ?? .closedMatter(id)
    case .office, .rights, .readings, .desk, .attachments: return .other
    }
  }
}

extension PlacedStream {
  /// The person under whose key the stream lies; nil where that is the office's.
  fileprivate var sealingSubject: String? {
    switch stream {
    case .file: stream.name
    case .matter(let id): id.file?.stream.name
    default: nil
    }
  }
}

extension IndexBatch {
  /// Writes the rows that follow from a stream.
  func put(_ replayed: ReplayedStream, in register: OfficeRegister) throws {
    switch replayed {
    case .file(let file): try put(file: file, in: register)
    case .erased(let file): try put(erased: file)
    case .session(let session): try put(session: session)
    case .matter(let matter): try put(matter: matter)
    case .closedMatter(let id): try remove(matter: id)
    case .other: break
    }
  }
}
