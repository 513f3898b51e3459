public import Calendars

/// Something beside a request that somebody follows up until it is over: a complaint, a harm, a suggestion.
public struct Matter: Hashable, Sendable, Identifiable {
  public let id: MatterID
  public let kind: MatterKind
  /// The steps that were taken, the opening first.
  public private(set) var steps: [Recorded<MatterEvent>]
  /// The commit number of the newest event.
  public private(set) var lastNumber: Int

  /// A matter as its events tell it, or nil where they do not begin with its opening.
  public init?(id: MatterID, events: [RecordedEvent]) {
    guard let first = events.first, case .matter(let opened) = first.event, opened.step == MatterPlan.openingName
    else { return nil }
    self.id = id
    kind = opened.kind
    steps = []
    lastNumber = first.number
    for event in events { apply(event) }
  }

  /// Takes an event of the stream into account. It cannot fail: what the ledger holds has happened.
  public mutating func apply(_ recorded: RecordedEvent) {
    guard case .matter(let event) = recorded.event else { return }
    lastNumber = recorded.number
    steps.append(Recorded(event, by: recorded))
  }

  public var plan: MatterPlan { kind.plan }
  public var opening: Recorded<MatterEvent> { steps[0] }
  public var newest: Recorded<MatterEvent> { steps[steps.count - 1] }
  public var isOpen: Bool {
    let turn = steps.lazy.reversed().compactMap { plan.step($0.value.step) }.first { $0.ends || $0.reopens }
    return turn?.reopens ?? true
  }
  /// The day by which the next step is due; nil where none is, or nothing is to be done any more.
  public var due: CivilDate? { isOpen ? newest.value.due : nil }

  public func has(_ step: String) -> Bool { steps.contains { $0.value.step == step } }
  public func last(_ step: String) -> Recorded<MatterEvent>? { steps.last { $0.value.step == step } }

  /// What was said last under a name, at whichever step.
  public subscript(_ name: String) -> String? { steps.lazy.reversed().compactMap { $0.value.facts[name] }.first }

  /// What it is about: the first words of its opening, on one line; of an appointment its hour and place.
  public var title: String {
    if let appointment { return appointment.title }
    let words = plan.opening.fields.lazy.filter { $0.form == .line || $0.form == .words }.compactMap { field in
      opening.value.facts[field.name]
    }
    let line = words.first?.split(whereSeparator: \.isNewline).joined(separator: " ") ?? ""
    return String(line.prefix(Self.longestTitle))
  }
  private static let longestTitle = 120

  /// By what lists tell it from others of its kind, as it was said last.
  public var subject: MatterFacts {
    MatterFacts(plan.subject.reduce(into: [:]) { known, name in known[name] = self[name] })
  }

  /// Whether a flag was set at any step.
  public func holds(_ flag: String) -> Bool { steps.contains { $0.value.facts.holds(flag) } }

  /// The files that its steps name beside its own, by number.
  public var namedFiles: [FileNumber] {
    var files: Set<FileNumber> = []
    for step in steps {
      for field in plan.step(step.value.step)?.fields ?? [] where field.form == .file {
        if let file = step.value.facts[field.name].flatMap({ FileNumber(text: $0) }) { files.insert(file) }
      }
    }
    return files.sorted()
  }

  /// The officers whom the matter names, and who recorded something of it.
  public var participants: Set<OfficerID> {
    var ids = Set(steps.map(\.officer))
    for step in steps {
      for field in plan.step(step.value.step)?.fields ?? [] where field.form == .officer {
        if let id = step.value.facts[field.name] { ids.insert(OfficerID(rawValue: id)) }
      }
    }
    return ids
  }

  /// Whether whoever opened it, or took a step, closed it to everybody who has no part in it.
  public var isRestricted: Bool { holds(Self.restrictedFlag) }
  public static let restrictedFlag = "restricted"

  /// - Throws: where the officer may not see the matter: its kind is not theirs to read, or it is restricted and they
  ///   have no part in it; the director sees all of them.
  public func demandAdmission(of officer: Officer, under profile: Profile) throws(Refusal) {
    guard officer.may(plan.readers, under: profile) else { throw .notPermitted(plan.readers) }
    guard !isRestricted || officer.roles.contains(.director) || participants.contains(officer.id) else {
      throw .matter(.restricted(id.number))
    }
  }
}
