import Calendars
import Casework
import Testing

/// A matter from its opening to its end, with all that is said at each step, on 2026-11-22 by the director.
struct MatterLife: Sendable, CustomTestStringConvertible {
  let kind: MatterKind
  let steps: [Step]

  init(_ kind: MatterKind, _ steps: Step...) {
    self.kind = kind
    self.steps = steps
  }

  var testDescription: String { kind.rawValue + ": " + steps.map(\.name).joined(separator: " ") }

  struct Step: Sendable {
    let name: String
    let permission: Permission
    /// What has to be said.
    let says: [String: Said]
    /// What may be left unsaid.
    let may: [String: Said]
    /// The day by which the next step is due after it.
    let due: String?
    /// The steps that can be taken after it, apart by blanks.
    let next: String

    init(
      _ name: String, by permission: Permission, says: [String: Said] = [:], may: [String: Said] = [:],
      due: String? = nil, next: String = ""
    ) {
      self.name = name
      self.permission = permission
      self.says = says
      self.may = may
      self.due = due
      self.next = next
    }

    var facts: MatterFacts { MatterFacts(says.merging(may) { said, _ in said }.mapValues(\.text)) }
    func facts(without name: String) -> MatterFacts { facts(name, as: nil) }

    func facts(_ name: String, as text: String?) -> MatterFacts {
      var facts = facts
      facts[name] = text
      return facts
    }

    /// The names of what is said of the past, or of what is to come.
    func days(_ kind: Said) -> [String] {
      says.merging(may) { said, _ in said }.filter { $0.value == kind }.keys.sorted()
    }
  }

  enum Said: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// Today, of something that has happened: it is no day that comes.
    case past
    /// Today, of something that is to be done: it is no day that has passed.
    case coming

    init(stringLiteral text: String) { self = .text(text) }

    var text: String {
      switch self {
      case .text(let text): text
      case .past, .coming: MatterLife.today
      }
    }
  }

  static let yesterday = "2026-11-21"
  static let today = "2026-11-22"
  static let tomorrow = "2026-11-23"
  /// Ten working days after today, the association's own target for everything that has one.
  static let target = "2026-12-06"

  static let all = contracts + voices + rights + office + staff
}

extension MatterLife {
  /// Where it is lived: everything that matters name is there, and a policy that asks for matters of every kind.
  struct Place {
    let context: DecisionContext
    let around: MatterSurroundings

    init() throws {
      var profile = Samples.ceilingPolicy
      profile.clauses.append(
        Clause(
          id: "ALL", title: Samples.words("الكل", "All"), place: Samples.words("م", "p"), duties: Set(Duty.allCases)))
      profile.targets = MatterKind.allCases.map { MatterTarget(matter: $0, workingDays: 10) }
      var desk = try CaseDesk(profile)
      try desk.visit(.open(channel: "visit", purpose: "موعد", arrivedAt: nil))
      try desk.openSubmitted()
      try desk.ask(
        .study(
          CaseStudied(
            request: 1, means: .field, studiedOn: desk.context.today, findings: "داره", incomes: [], expenses: [])))
      try desk.ask(.close(request: 1, reason: "استغنى"))
      context = desk.context
      around = MatterSurroundings(
        named: [
          91: Matter.sample(.suggestion, MatterID(91)),
          92: Matter.sample(.complaint, MatterID(92, file: .first)).having("decided"),
          93: Matter.sample(.agreement, MatterID(93, file: .first)), 94: Matter.sample(.survey, MatterID(94)),
        ],
        files: [.first], concerned: desk.file)
    }

    func decide(
      _ step: Step, _ facts: MatterFacts, of kind: MatterKind, _ matter: Matter?, by officer: Officer
    ) throws(Refusal) -> [StreamEvent] {
      let context = DecisionContext(officer: officer, now: context.now, register: context.register)
      guard let matter else {
        return try Matter.open(kind, MatterID(1, file: .first), facts, around: around, in: context)
      }
      return try matter.take(step.name, facts, around: around, in: context)
    }
  }
}
