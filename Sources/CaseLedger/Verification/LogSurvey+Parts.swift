extension LogSurvey {
  /// Parts for each processor that are read before their progress is told.
  private static let partsPerProcessor = 8

  /// Reads parts of the log side by side, as many at once as there are processors; the log's last part, to which others
  /// may be writing, as far as it goes now.
  ///
  /// Each line's hash is computed from the hash that the line before it states, so no order is needed to find a flaw;
  /// only to name the first one. A part that has any, or does not join its neighbours, therefore ends this reading
  /// before it: what comes from there on is read line by line.
  mutating func read(_ parts: [LogPart], _ progress: (Int, Int) -> Void = { _, _ in }) throws(LedgerError) {
    var rest = parts[...]
    guard rest.count > 1, rest.first?.beginning == walker.mark else { return }
    var last: PartSurvey?
    while !rest.isEmpty {
      let wave = Array(rest.prefix(Processors.count * Self.partsPerProcessor))
      rest = rest.dropFirst(wave.count)
      let surveys = try wave.mapSideBySide { [storage, marks = findings.marks] part throws(LedgerError) in
        try PartSurvey.read(part, of: storage, collecting: marks)
      }
      for survey in surveys {
        guard let survey, last.map({ survey.follows($0) }) ?? true else { return }
        take(survey)
        last = survey
      }
      progress(byteCount, max(totalByteCount, byteCount))
    }
  }
}
