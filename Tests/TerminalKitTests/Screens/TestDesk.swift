import ArabicText
import TerminalKit

enum Place: Hashable, Sendable { case home, list, form, lock }
enum Question: Hashable, Sendable { case count, later, keep(String) }
enum Reply: Hashable, Sendable { case number(Int), chosen(String) }

/// A small desk: a home with actions, a list that hands back a choice, a form.
final class TestDesk: Application {
  typealias Destination = Place
  typealias Request = Question
  typealias Answer = Reply

  var home = Place.home
  let appearance = Appearance.english
  let wording = KitWording.test
  var waiting: [Place] = []
  var status = "desk 1"
  var kept: [String] = []
  var later: [(ScreenTicket, Reply)] = []
  var hangUps = 0
  /// Whether something outside changed, for each time that it is asked.
  var changes: [Bool] = []
  var pollMilliseconds: Int?
  var idleMilliseconds: Int?
  /// How long each day lasts, from the one that is shown.
  var dayRemainders: [Int] = []
  var lock: Place?
  var reportWork: ((WorkReport) -> Void)?
  /// What is told of the work before a question for the number is answered.
  var reports: [WorkReport] = []

  func makeScreen(for destination: Place) -> any Screen<Place, Question, Reply> {
    switch destination {
    case .home: TestHome()
    case .list: TestList()
    case .form: TestForm()
    case .lock: TestLock()
    }
  }

  func perform(_ request: Question, for ticket: ScreenTicket) -> [Reply] {
    switch request {
    case .count:
      reports.forEach { reportWork?($0) }
      return [.number(42)]
    case .later:
      later.append((ticket, .number(7)))
      pollMilliseconds = 100
      return []
    case .keep(let text):
      kept.append(text)
      return []
    }
  }

  func lateAnswers() -> [(ScreenTicket, Reply)] {
    defer { later = [] }
    pollMilliseconds = nil
    return later
  }

  func takeWaitingDestinations() -> [Place] { waiting }
  func destination(forCode code: String) -> Place? { ["list": .list, "home": .home][code] }
  func takeChanges() -> Bool { changes.removeFirst() }
  var dayRemainingMilliseconds: Int? { dayRemainders.first }
  func takeNewDay() -> Bool {
    guard !dayRemainders.isEmpty else { return false }
    dayRemainders.removeFirst()
    return true
  }
  func hangUp() { hangUps += 1 }
}

/// Shuts off the others; `k` opens the desk again.
struct TestLock: Screen {
  typealias Destination = Place
  typealias Request = Question
  typealias Answer = Reply

  let title = "Locked"
  let bindings: [KeyBinding] = []
  let coversOthers = true

  mutating func handle(_ input: ScreenInput<Reply>) -> [ScreenEffect<Place, Question, Reply>] {
    switch input {
    case .key(.character("k", _)): [.back]
    case .key(let key): [.unhandled(key)]
    default: []
    }
  }

  func draw(on canvas: inout Canvas) { canvas.write("nobody sits here", row: 0) }
}

struct TestHome: Screen {
  typealias Destination = Place
  typealias Request = Question
  typealias Answer = Reply

  var text = "nothing yet"
  var returns = 0
  let title = "Home"

  var bindings: [KeyBinding] {
    [
      KeyBinding([.function(3), .letter("ب")], "Search", "list"),
      KeyBinding([.function(2)], "Count", "count"),
      KeyBinding([.function(7)], "Ask", "later"),
      KeyBinding([.function(8)], "Erase", "erase", unavailable: "auditors only read"),
      KeyBinding([.function(10)], "Leave", "quit", isInLegend: false),
      KeyBinding([.letter("ن")], "Form", "form", isInLegend: false),
    ]
  }

  mutating func handle(_ input: ScreenInput<Reply>) -> [Effect] {
    switch input {
    case .action("list"): return [.push(.list)]
    case .action("form"): return [.push(.form)]
    case .action("count"): return [.request(.count)]
    case .action("later"): return [.request(.later), .push(.list)]
    case .action("quit"): return [.quit]
    case .answer(.number(let number)):
      text = "counted \(number)"
      return [.push(.form)].filter { _ in number == 7 }
    case .returned(.chosen(let id)): text = "chosen \(id)"
    case .returned(nil): returns += 1
    case .key(let key): return [.unhandled(key)]
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    canvas.write(text, row: 0)
    canvas.write("asked anew: \(returns)", row: 5)
  }
}

struct TestList: Screen {
  typealias Destination = Place
  typealias Request = Question
  typealias Answer = Reply

  var table = Table(
    [TableColumn("Row", .flexible(minimum: 5))], rows: (1...500).map { TableRow("r\($0)", ["Row \($0)"]) },
    emptyText: "none", wording: .test)
  let title = "List"
  let bindings: [KeyBinding] = []

  mutating func handle(_ input: ScreenInput<Reply>) -> [Effect] {
    switch input {
    case .appeared(let size), .resized(let size):
      table.rowsShown = size.rows - table.rowsAroundList
    case .key(let key):
      switch table.handle(key) {
      case .chosen(let row): return [.backWith(.chosen(row.id))]
      case .ignored: return [.unhandled(key)]
      default: break
      }
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas) { table.draw(on: &canvas) }
}

struct TestForm: Screen {
  typealias Destination = Place
  typealias Request = Question
  typealias Answer = Reply

  var form = Form(
    [Field("name", "Name", base: .leftToRight), Field("kind", "Kind", .choice([PickOption("p", "Person")]))],
    wording: .test)
  let title = "Form"
  var bindings: [KeyBinding] { form.bindings() }
  var typesText: Bool { form.typesText }

  mutating func handle(_ input: ScreenInput<Reply>) -> [Effect] {
    switch input {
    case .key(let key):
      return form.handle(key).isHandled ? [] : [.unhandled(key)]
    case .action(let action):
      return form.perform(action).save == .ready ? [.request(.keep("saved \(form.value("name"))")), .back] : []
    case .draftDue:
      return [.request(.keep("draft \(form.value("name"))"))]
    default:
      return []
    }
  }

  func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }
}
