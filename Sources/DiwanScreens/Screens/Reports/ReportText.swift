import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The figures of a period as tables with bars, page by page.
struct ReportText {
  let setting: DeskSetting
  let view: ReportView

  var phrases: Phrases { setting.phrases }

  func table(_ page: ReportPage) -> BarTable {
    switch page {
    case .waiting: waiting
    case .stages: stages
    case .replies: replies
    case .deadlines: deadlines
    case .clocks: clocks
    case .complaints: complaints
    case .subjects: subjects
    case .satisfaction: satisfaction
    case .channels: channels
    case .electronic: electronic
    case .category, .nationality, .sex, .branch: parity(page)
    }
  }

  private var waiting: BarTable {
    months([.init(title("waiting")), .init(title("service"))]) { month in
      [tenths(view.waiting[month]), tenths(view.service[month])]
    }
  }

  private var stages: BarTable {
    let rows = RequestSpan.allCases.filter { $0 != .deciding || setting.profile.decision.decider != .nobody }.map {
      span in
      let amount = view.stages[span]
      return BarTable.Row(
        span.rawValue, phrases["report.span." + span.rawValue], [tenths(amount), amount.map { number($0.count) }])
    }
    return BarTable(
      title("span"), [.init(title("days")), .init(title("requests"), hasBars: false)], rows)
  }

  /// With a ceiling answers can be late, with a floor early.
  private var replies: BarTable {
    let hasCeiling = setting.profile.reply.rule.hasCeiling
    return months([
      .init(title("kept"), most: 100), .init(title(hasCeiling ? "late" : "early"), hasBars: false),
      .init(title("answers"), hasBars: false),
    ]) { month in
      guard let count = view.replies[month], count.all > 0 else { return [nil, nil, nil] }
      return [share(count.kept, of: count.all), number(hasCeiling ? count.late : count.early), number(count.all)]
    }
  }

  private var complaints: BarTable {
    months([.init(title("received")), .init(title("decidedIn"))]) { month in
      [view.complaintMonths[month].map(number), tenths(view.complaintDays[month])]
    }
  }

  private var subjects: BarTable {
    let rows = view.complaints.sorted {
      $0.value.received == $1.value.received ? $0.key < $1.key : $0.value.received > $1.value.received
    }
    .map { subject, count in
      BarTable.Row(
        "subject." + subject, phrases["matter.choice.about." + subject],
        [number(count.received), number(count.upheld), number(count.undecided)])
    }
    return BarTable(
      title("subject"),
      [.init(title("received")), .init(title("upheld"), hasBars: false), .init(title("undecided"), hasBars: false)],
      rows)
  }

  private var satisfaction: BarTable {
    months([
      .init(title("procedure"), most: 50), .init(title("provider"), most: 50), .init(title("declined"), hasBars: false),
    ]) {
      month in
      let opinions = view.opinions[month]
      return [tenths(opinions?.procedure), tenths(opinions?.provider), opinions.map { number($0.declined) }]
    }
  }

  private var channels: BarTable {
    let rows = setting.profile.channels.map { channel in
      let count = view.channels[channel.id] ?? ChannelCount(requests: 0, visits: 0)
      return BarTable.Row(
        "channel." + channel.id, setting.text(channel.label), [number(count.requests), number(count.visits)])
    }
    return BarTable(title("channel"), [.init(title("requests")), .init(title("visits"))], rows)
  }

  // MARK: Parts

  func title(_ name: String) -> String { phrases["report.column." + name] }

  /// The months of the period that have begun, the newest first.
  func months(_ series: [BarTable.Series], values: (CivilDate) -> [BarTable.Value?]) -> BarTable {
    var rows: [BarTable.Row] = []
    var month = view.period.lowerBound.startOfMonth
    while month <= min(view.period.upperBound, setting.today) {
      rows.insert(BarTable.Row(month.iso, monthName(month), values(month)), at: 0)
      month = month.adding(months: 1)
    }
    return BarTable(title("month"), series, rows)
  }

  private func monthName(_ month: CivilDate) -> String {
    Isolate.leftToRight(String(setting.typed(month).dropLast(3)))
  }

  func number(_ count: Int) -> BarTable.Value { BarTable.Value(String(count), count) }

  func share(_ count: Int, of all: Int) -> BarTable.Value {
    let percent = (count * 100 + all / 2) / all
    return BarTable.Value(String(percent) + "%", percent)
  }

  private func tenths(_ amount: Amount?) -> BarTable.Value? {
    amount.map { BarTable.Value(decimal($0.averageTenths), $0.averageTenths) }
  }

  private func decimal(_ tenths: Int) -> String { String(tenths / 10) + "." + String(tenths % 10) }
}
