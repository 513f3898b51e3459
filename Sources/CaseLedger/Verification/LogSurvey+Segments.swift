extension LogSurvey {
  /// Reads segments side by side, as many at once as there are processors; the last, to which others may be writing, as
  /// far as it goes now.
  ///
  /// Each line's hash is computed from the hash that the line before it states, so no order is needed to find a flaw;
  /// only to name the first one. A segment that has any, or does not join its neighbours, therefore ends this reading
  /// before it: what comes from there on is read line by line.
  mutating func readSegments(_ progress: (Int, Int) -> Void) throws(LedgerError) {
    let segments = try storage.segments()
    guard segments.first == walker.tail.segment, segments.count > 1 else { return }
    let width = Processors.count
    var last: SegmentSurvey?
    var next = 0
    while next < segments.count {
      let wave = Array(segments[next..<min(next + width, segments.count)])
      let surveys = try wave.mapSideBySide { [storage, marks] segment throws(LedgerError) in
        try SegmentSurvey.read(segment, of: storage, collecting: marks)
      }
      for survey in surveys {
        guard let survey, last.map({ survey.follows($0) }) ?? (survey.beginning == walker.mark) else { return }
        take(survey)
        last = survey
      }
      progress(byteCount, max(totalByteCount, byteCount))
      next += width
    }
  }
}
