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

  /// What the month's figure is made of, clock by clock.
  func clocks(of month: CivilDate) -> String {
    let counts = view.deadlines[month, default: [:]]
    return DeadlineClock.allCases.compactMap { clock in
      counts[clock].map { count in
        phrases(
          "report.detail.clock", ["name": name(of: clock), "kept": String(count.kept), "all": String(count.all)])
      }
    }.joined(separator: " · ")
  }

  /// A time that the association set itself is called its own.
  private func name(of clock: DeadlineClock) -> String {
    switch clock {
    case .reply: phrases["report.clock.reply"]
    case .referral: phrases["report.clock.referral"]
    case .dataRequest: phrases["report.clock.dataRequest"]
    case .breach: phrases["report.clock.breach"]
    case .matter(let kind): phrases("report.clock.own", ["name": phrases["matter.kinds." + kind.rawValue]])
    }
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
