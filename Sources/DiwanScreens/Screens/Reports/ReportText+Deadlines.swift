import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension ReportText {
  /// Of everything that has a last day, how much was done by it, month by month.
  var deadlines: BarTable {
    months([
      .init(title("kept"), most: 100), .init(title("late"), hasBars: false), .init(title("settled"), hasBars: false),
    ]) { month in
      let counts = view.deadlines[month, default: [:]].values
      let (kept, late) = (counts.reduce(0) { $0 + $1.kept }, counts.reduce(0) { $0 + $1.late })
      guard kept + late > 0 else { return [nil, nil, nil] }
      return [share(kept, of: kept + late), number(late), number(kept + late)]
    }
  }

  /// Whose days the month's figure is made of.
  func sources(of month: CivilDate) -> String {
    let counts = view.deadlines[month, default: [:]]
    return DeadlineClock.Source.allCases.compactMap { source in
      let own = counts.filter { $0.key.source == source }.values
      guard !own.isEmpty else { return nil }
      let (kept, all) = (own.reduce(0) { $0 + $1.kept }, own.reduce(0) { $0 + $1.all })
      return phrases(
        "report.detail.clock",
        ["name": phrases["report.clock." + source.rawValue], "kept": String(kept), "all": String(all)])
    }.joined(separator: " · ")
  }

  /// Clock by clock, of the whole period.
  var clocks: BarTable {
    let rows = DeadlineClock.allCases.compactMap { clock -> BarTable.Row? in
      let counts = view.deadlines.values.compactMap { $0[clock] }
      let (kept, all) = (counts.reduce(0) { $0 + $1.kept }, counts.reduce(0) { $0 + $1.all })
      guard all > 0 else { return nil }
      return BarTable.Row(name(of: clock), name(of: clock), [share(kept, of: all), number(all - kept), number(all)])
    }
    return BarTable(
      title("clock"),
      [.init(title("kept"), most: 100), .init(title("late"), hasBars: false), .init(title("settled"), hasBars: false)],
      rows)
  }

  /// What it is, and whose day; only the policy's own has no more to say.
  private func name(of clock: DeadlineClock) -> String {
    let what =
      switch clock {
      case .reply, .ownReply: phrases["report.clock.reply"]
      case .dataRequest: phrases["report.clock.dataRequest"]
      case .breach: phrases["report.clock.breach"]
      case .referral: phrases["report.clock.referral"]
      case .postponement: phrases["report.clock.postponement"]
      case .target(let kind), .step(let kind): phrases["matter.kinds." + kind.rawValue]
      }
    return phrases("report.clock.of." + clock.source.rawValue, ["name": what])
  }

  /// How much of the intake came by electronic means, month by month (clause O2).
  var electronic: BarTable {
    months([
      .init(title("share"), most: 100), .init(title("electronic"), hasBars: false),
      .init(title("requests"), hasBars: false),
    ]) { month in
      let intake = view.intake[month, default: [:]]
      let all = intake.values.reduce(0, +)
      guard all > 0 else { return [nil, nil, nil] }
      let electronic = electronicChannels.reduce(0) { $0 + intake[$1.id, default: 0] }
      return [share(electronic, of: all), number(electronic), number(all)]
    }
  }

  /// By which electronic channels the month's requests came.
  func electronicChannels(of month: CivilDate) -> String {
    electronicChannels.compactMap { channel in
      view.intake[month]?[channel.id].map { setting.text(channel.label) + " " + Isolate.leftToRight(String($0)) }
    }.joined(separator: " · ")
  }

  private var electronicChannels: [Channel] { setting.profile.channels.filter(\.isElectronic) }
}
