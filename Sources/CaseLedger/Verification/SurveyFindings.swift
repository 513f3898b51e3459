/// What a reading of a log, or of a part of it, has met.
struct SurveyFindings {
  private(set) var commits = 0
  private(set) var events = 0
  /// The marks that were asked for.
  private(set) var marks: MarkCollection
  private(set) var attachments = StandingAttachments()
  /// The numbers of the commits that tell of a restoration.
  private(set) var restorations: [Int] = []

  /// - Parameter marks: which are wanted.
  init(marks: MarkCollection) {
    self.marks = marks
  }

  /// Takes note of the commit that was read last; they come in order.
  @inline(__always)
  mutating func see(_ walker: borrowing LogWalker) {
    commits += 1
    events += walker.scan.events.count
    marks.see(walker.mark)
    if walker.tellsOfAttachments { attachments.take(walker.commit()) }
    if walker.tellsOfRestoration { restorations.append(walker.mark.number) }
  }

  /// Takes over what was found of the part that comes next, which ends with a commit.
  mutating func take(_ next: SurveyFindings, upTo number: Int) {
    commits += next.commits
    events += next.events
    marks.take(next.marks, upTo: number)
    attachments.take(next.attachments)
    restorations += next.restorations
  }
}
