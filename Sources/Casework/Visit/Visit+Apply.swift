extension BeneficiaryFile {
  mutating func apply(_ event: VisitEvent, _ recorded: RecordedEvent) {
    switch event {
    case .opened(let opened):
      visits.append(
        Visit(
          id: opened.visit, channel: opened.channel, purpose: opened.purpose, arrivedAt: opened.arrivedAt,
          servedAt: recorded.at, closedAt: nil, officer: recorded.officer, questions: [], requirementsGiven: [],
          closing: nil))
    case .questionAnswered(let answer): update(answer.visit) { $0.questions.append(answer) }
    case .requirementsGiven(let given): update(given.visit) { $0.requirementsGiven.append(given) }
    case .closed(let closing):
      update(closing.visit) { visit in
        visit.closing = closing
        visit.closedAt = recorded.at
      }
    case .entryVoided(let voided): update(voided.visit) { $0.void(voided.entry) }
    }
  }

  private mutating func update(_ id: Int, _ change: (inout Visit) -> Void) {
    guard let index = visits.firstIndex(where: { $0.id == id }) else { return }
    change(&visits[index])
  }
}

extension Visit {
  fileprivate mutating func void(_ entry: VisitEntryVoided.Entry) {
    switch entry {
    case .opening: isVoid = true
    case .answer: questions = Array(questions.dropLast())
    case .requirements: requirementsGiven = Array(requirementsGiven.dropLast())
    case .closing: (closing, closedAt) = (nil, nil)
    }
  }

  /// Whether an entry stands there that nothing else of the visit builds on.
  func holdsVoidable(_ entry: VisitEntryVoided.Entry) -> Bool {
    switch entry {
    case .opening: isOpen && questions.isEmpty && requirementsGiven.isEmpty
    case .answer: isOpen && !questions.isEmpty
    case .requirements: isOpen && !requirementsGiven.isEmpty
    case .closing: closing != nil
    }
  }
}
