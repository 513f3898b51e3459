import Dispatch
import Glibc
import Synchronization

extension LogSurvey {
  /// Reads the closed segments side by side, as many at once as there are processors.
  ///
  /// Each line's hash is computed from the hash that the line before it states, so no order is needed to find a flaw;
  /// only to name the first one. A segment that has any, or does not join its neighbours, therefore ends this reading
  /// before it: what comes from there on is read line by line.
  mutating func readClosedSegments(_ progress: (Int, Int) -> Void) throws(LedgerError) {
    let closed = try storage.segments().dropLast()
    guard closed.first == walker.tail.segment, closed.count > 1 else { return }
    let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var last: SegmentSurvey?
    var next = closed.startIndex
    while next < closed.endIndex {
      let wave = Array(closed[next..<min(next + width, closed.endIndex)])
      for survey in try Self.read(wave, of: storage, collecting: marks) {
        guard let survey, last.map({ survey.follows($0) }) ?? (survey.beginning == walker.mark) else { return }
        take(survey)
        last = survey
      }
      progress(byteCount, max(totalByteCount, byteCount))
      next += width
    }
  }

  private static func read(
    _ segments: [Int], of storage: any LogStorage, collecting wanted: MarkCollection
  ) throws(LedgerError) -> [SegmentSurvey?] {
    let results = Mutex([Result<SegmentSurvey?, LedgerError>](repeating: .success(nil), count: segments.count))
    DispatchQueue.concurrentPerform(iterations: segments.count) { place in
      let result: Result<SegmentSurvey?, LedgerError>
      do throws(LedgerError) {
        result = .success(try SegmentSurvey.read(segments[place], of: storage, collecting: wanted))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[place] = result }
    }
    var surveys: [SegmentSurvey?] = []
    for result in results.withLock({ $0 }) { surveys.append(try result.get()) }
    return surveys
  }
}
