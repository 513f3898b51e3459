import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// What a period comes to in figures.
  func reportView(_ period: ClosedRange<CivilDate>) throws -> ReportView {
    let opinions = try opinions(in: period)
    var view = ReportView(
      period: period, waiting: try amounts(.waiting, in: period), service: try amounts(.service, in: period),
      complaintDays: try amounts(.complaintDecided, in: period), opinions: opinions,
      channels: try channels(in: period))
    for sum in try index.figures(.stage, in: period) {
      if let span = RequestSpan(rawValue: sum.part) { view.stages[span] = Amount(sum) }
    }
    view.replies = try index.monthlyFigures(.reply, in: period).mapValues { sums in
      func count(_ timing: ReplyTiming) -> Int { sums.first { $0.result == timing.rawValue }?.count ?? 0 }
      return ReplyCount(kept: count(.kept), early: count(.early), late: count(.late))
    }
    view.complaintMonths = try index.monthlyFigures(.complaint, in: period).mapValues { $0.reduce(0) { $0 + $1.count } }
    for sum in try index.figures(.complaint, in: period) {
      var count = view.complaints[sum.part] ?? ComplaintCount(received: 0, upheld: 0, undecided: 0)
      count.received += sum.count
      if sum.result.isEmpty { count.undecided += sum.count }
      if sum.result.hasPrefix("upheld") { count.upheld += sum.count }
      view.complaints[sum.part] = count
    }
    view.parity = try parity(in: period)
    view.deadlines = try deadlines(in: period)
    view.intake = try index.monthlyFigures(.channel, in: period, byPart: true).mapValues { sums in
      sums.reduce(into: [:]) { $0[$1.part, default: 0] += $1.count }
    }
    return view
  }

  /// Results of fewer people than these are not told.
  private var smallestGroup: Int { context().profile.watched.smallestGroup }

  private func amounts(_ measure: FigureMeasure, in period: ClosedRange<CivilDate>) throws -> [CivilDate: Amount] {
    try index.monthlyFigures(measure, in: period).mapValues { sums in
      sums.reduce(into: Amount(count: 0, total: 0)) { amount, sum in
        amount.count += sum.count
        amount.total += sum.total
      }
    }
  }

  private func opinions(in period: ClosedRange<CivilDate>) throws -> [CivilDate: OpinionCount] {
    let smallest = smallestGroup
    func given(_ sums: [FigureSum]) -> Amount? {
      sums.first { $0.result == "given" && $0.count >= smallest }.map { Amount($0) }
    }
    let providers = try index.monthlyFigures(.provider, in: period)
    return Dictionary(
      uniqueKeysWithValues: try index.monthlyFigures(.procedure, in: period).map { month, sums in
        let declined = sums.first { $0.result == "declined" }?.count ?? 0
        return (
          month, OpinionCount(procedure: given(sums), provider: given(providers[month] ?? []), declined: declined)
        )
      })
  }

  private func channels(in period: ClosedRange<CivilDate>) throws -> [String: ChannelCount] {
    var channels: [String: ChannelCount] = [:]
    for sum in try index.figures(.channel, in: period) {
      channels[sum.part, default: ChannelCount(requests: 0, visits: 0)].requests += sum.count
    }
    for sum in try index.figures(.waiting, in: period) {
      channels[sum.part, default: ChannelCount(requests: 0, visits: 0)].visits += sum.count
    }
    return channels
  }

  /// Group by group, what became of the requests of a period.
  func parity(in period: ClosedRange<CivilDate>) throws -> [ParityDimension: [ParityRow]] {
    try ParityDimension.allCases.reduce(into: [:]) { $0[$1] = try parity($1, in: period) }
  }

  private func parity(_ dimension: ParityDimension, in period: ClosedRange<CivilDate>) throws -> [ParityRow] {
    let measure: FigureMeasure =
      switch dimension {
      case .category: .category
      case .nationality: .nationality
      case .sex: .sex
      case .branch: .branch
      }
    return ParityRow.rows(of: try index.figures(measure, in: period), smallestGroup: smallestGroup)
  }
}

extension Amount {
  init(_ sum: FigureSum) {
    self.init(count: sum.count, total: sum.total)
  }
}
