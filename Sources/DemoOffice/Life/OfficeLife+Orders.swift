import Calendars
import Casework

extension OfficeLife {
  /// Who asks for what, so that the act is done; nil where there is nothing to do any more.
  mutating func order(for act: Act, _ open: inout OpenCase, at now: Moment) -> Order? {
    let number = open.file.id
    switch act {
    case .openVisit, .answerQuestion, .giveRequirements, .closeVisit:
      return visitCommand(for: act, open, at: now).map { Order(officer: desk(open), command: .visit(number, $0)) }
    case .correct, .agreeContact, .addDependant, .removeDependant, .voidFile:
      return fileCommand(for: act, open).map { Order(officer: desk(open), command: .file(number, $0)) }
    case .sendReferral, .acceptReferral, .returnReferral, .transferReferral, .revokeReferral, .answerReferral,
      .completeReferral:
      return referralOrder(for: act, open)
    case .study, .assessNeed, .recommend, .bringToDecider:
      return studyCommand(for: act, open).map { Order(officer: staff.researcher, command: .request(number, $0)) }
    case .decideInUnit:
      guard let decision = decision(for: open, on: days[dayIndex]) else { return nil }
      let officer = number.value.isMultiple(of: 4) ? staff.director : staff.secretary
      return Order(officer: officer, command: .request(number, .decide(decision)))
    case .supplyLacking, .proceed: return nil
    default:
      return requestCommand(for: act, open).map { Order(officer: staff.reception, command: .request(number, $0)) }
    }
  }

  /// Most people are served at the reception; one in ten by the liaison officer.
  private func desk(_ open: OpenCase) -> Officer {
    open.file.id.value % 10 == 3 ? staff.liaison : staff.reception
  }

  /// A text with the label of the service that the case is about.
  mutating func text(_ texts: [String], _ service: String?) -> String {
    let chosen = random.choice(of: texts) ?? profile.association.shortName.ar
    guard chosen.utf8.contains(0x7B) else { return chosen }
    let label = service.flatMap { profile.service($0)?.label.ar } ?? profile.association.shortName.ar
    let parts = chosen.split(separator: "{service}", omittingEmptySubsequences: false)
    return parts.joined(separator: label)
  }

  private mutating func visitCommand(for act: Act, _ open: OpenCase, at now: Moment) -> VisitCommand? {
    let visit = open.file.openVisit?.id
    switch act {
    case .openVisit(let isRemote):
      guard visit == nil, let channel = channel(isRemote: isRemote) else { return nil }
      let waited = isRemote ? 0 : min(random.number(in: 0...25), random.number(in: 0...25))
      let service = open.request?.service ?? open.plannedService ?? service(for: open)?.id
      let purposes = open.request == nil ? words.purposes : texts.desk.followUps
      return .open(channel: channel, purpose: text(purposes, service), arrivedAt: now.adding(minutes: -waited))
    case .answerQuestion:
      guard let visit, let exchange = random.choice(of: words.questions) else { return nil }
      let service = open.request?.service ?? service(for: open)?.id
      return .answer(
        visit: visit, question: text([exchange.question], service), answer: text([exchange.answer], service),
        source: source())
    case .giveRequirements(let service):
      return visit.map { .giveRequirements(visit: $0, service: service) }
    case .closeVisit:
      let readsOut = random.chance(perMille: 930)
      return visit.map {
        .close(visit: $0, readOutMissing: readsOut, reason: readsOut ? nil : text(texts.desk.notReadOut, nil))
      }
    default: return nil
    }
  }

  private mutating func source() -> String {
    if random.chance(perMille: 700), let tool = random.choice(of: profile.tools) { return tool.id }
    return random.choice(of: texts.desk.sources) ?? profile.association.shortName.ar
  }

  private mutating func channel(isRemote: Bool) -> String? {
    let near = profile.channels.filter { ($0.reach == .inPerson) != isRemote }
    // The first of a list is by far the most used.
    if let first = near.first, random.chance(perMille: 650) { return first.id }
    return (random.choice(of: near) ?? random.choice(of: profile.channels))?.id
  }

  private mutating func fileCommand(for act: Act, _ open: OpenCase) -> FileCommand? {
    switch act {
    case .correct(let field):
      guard let value = corrected(field, open.file.facts) else { return nil }
      let reason = text(texts.desk.corrections[field.rawValue] ?? texts.desk.corrections["other"] ?? [], nil)
      return .correct(field, to: value, reason: reason, confirmed: [])
    case .agreeContact:
      let open = open.file.facts
      let channel = profile.channels.first { channel in
        channel.id != open.contact.channel
          && (channel.reach == .inPerson || (channel.reach == .phone && open.mobile != nil))
      }
      return channel.map { .agreeContact(AgreedContact(channel: $0.id, detail: nil)) }
    case .addDependant: return addDependant(to: open.file.facts).map(FileCommand.addDependant)
    case .removeDependant:
      let leaving = random.choice(of: open.file.facts.dependants)
      return leaving.map { .removeDependant($0.id, reason: text(texts.desk.departures, nil)) }
    case .voidFile:
      guard open.file.openRequests.isEmpty else { return nil }
      return .void(reason: text(texts.desk.filesInError, nil))
    default: return nil
    }
  }

  private mutating func corrected(_ field: FileField, _ facts: FileFacts) -> String? {
    switch field {
    case .mobile: return "0" + people.series.mobile()
    case .iban: return people.series.account()
    case .address:
      let others = texts.places.districts.filter { $0 != facts.address }
      return random.choice(of: others)
    case .shortAddress:
      let other = facts.shortAddress.map { String($0.prefix(4)) + String(random.number(in: 2_000...9_899)) }
      return other == facts.shortAddress ? nil : other
    case .name:
      let other = Spelling.variant(of: facts.name, &random)
      return other == facts.name ? nil : other
    default: return nil
    }
  }

  private mutating func addDependant(to facts: FileFacts) -> DependantEntry? {
    guard !profile.relations.isEmpty else { return nil }
    let words = facts.name.split(separator: " ").map(String.init)
    guard words.count >= 2, let familyName = words.last else { return nil }
    let head = PersonName(given: words[0], fatherGiven: words[1], grandfatherGiven: nil, family: familyName)
    let paper = ShownPaper(kind: facts.identity?.kind, country: facts.nationality, nation: nil)
    // Who the children's father is, a woman's file tells by her husband alone: nobody is added in his name.
    let sex = facts.sex ?? .male
    var family = Family(
      head: head, headSex: sex, spouse: people.name(of: sex.other, &random),
      relations: Set(facts.dependants.map(\.relation)))
    if sex == .female { family.relations.formUnion(["husband", "son", "daughter", "child", "grandchild"]) }
    return people.dependant(of: &family, paper, on: days[dayIndex], &random)
  }
}

extension OpenCase {
  /// The service that is going to be asked for in this visit.
  var plannedService: String? {
    for planned in plan.reversed() {
      if case .openRequest(let service) = planned.act { return service }
    }
    return nil
  }
}
