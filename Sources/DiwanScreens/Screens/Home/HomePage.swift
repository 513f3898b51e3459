import ArabicText
import Casework
import Desk

/// What the home screen tells an officer, in two columns, by what their roles work with first.
struct HomePage: Sendable {
  let view: HomeView
  let setting: DeskSetting
  /// Rows that a column has.
  let rows: Int

  /// The column at the start edge, then the one at the end edge.
  var columns: [[HomeSection]] {
    let care = (view.backup.map { [backup($0)] } ?? []) + staff
    let isUrgent = view.backup?.isOverdue(at: setting.now) == true
    let daily = [worklists, referrals] + matters
    let work = isUrgent ? care + claims + daily : claims + daily + care
    // Where all of it is too much for one column, the care for the data stands above the visits.
    let fits = Self.height(of: work) <= rows
    var main = fits ? work : daily
    var above = fits ? [] : care + claims
    if Self.height(of: main + policy) <= rows { main += policy } else { above += policy }
    let people = capped(below: above)
    return seesVisitorsFirst ? [people, main] : [main, people]
  }

  /// Visits, drafts and recent files, cut so that they share the rows that others above them leave: a third each, and
  /// what one leaves goes to the last.
  private func capped(below others: [HomeSection]) -> [HomeSection] {
    let sections = [visits, drafts, recentFiles]
    let taken = others.reduce(0) { $0 + $1.heightInRows + 1 }
    var left = rows - taken - 2 * sections.count + 1
    let third = max(1, left / sections.count)
    return others
      + sections.enumerated().map { index, section in
        var section = section
        let room = index == sections.count - 1 ? max(1, left) : third
        let hidden = section.entries.count - room
        // What finds no room is counted, so that nobody takes the rows for all there are; of recent files there are always
        // more.
        if hidden > 0, index < sections.count - 1 {
          section.title += " · " + phrases("home.more", ["count": Isolate.leftToRight(String(hidden))])
        }
        section.entries = Array(section.entries.prefix(room))
        left -= max(1, section.entries.count)
        return section
      }
  }

  /// The rows of sections with a blank one between two of them.
  private static func height(of sections: [HomeSection]) -> Int {
    sections.reduce(-1) { $0 + $1.heightInRows + 1 }
  }

  private var seesVisitorsFirst: Bool {
    let roles = setting.officer.roles
    let isAtDesk = !roles.isDisjoint(with: [.reception, .liaison])
    return isAtDesk && roles.isDisjoint(with: [.researcher, .secretary, .director])
  }

  var phrases: Phrases { setting.phrases }

  func warning(_ count: Int) -> String? { count == 0 ? nil : phrases("home.late", ["count": String(count)]) }

  func age(_ number: Int, _ unit: CountedNoun) -> String {
    phrases("home.age", ["age": phrases.count(number, unit, afterPreposition: true)])
  }
}
