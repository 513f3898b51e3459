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
    }
  }

  private mutating func update(_ id: Int, _ change: (inout Visit) -> Void) {
    guard let index = visits.firstIndex(where: { $0.id == id }) else { return }
    change(&visits[index])
  }
}
