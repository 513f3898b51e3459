import Calendars
import Casework

extension OfficeLife {
  mutating func requestCommand(for act: Act, _ open: OpenCase) -> RequestCommand? {
    if case .openRequest(let service) = act {
      let channel = open.file.openVisit?.channel ?? profile.channels.first?.id ?? ""
      return .open(
        service: service, category: nil, need: text(words.needs(of: open.file.facts.sex), service), channel: channel)
    }
    guard let request = open.request, !request.isEnded else { return nil }
    let today = days[dayIndex]
    switch act {
    case .answerCondition(let document, let applies):
      return .answerCondition(request: request.id, document: document, applies: applies)
    case .checkDocument(let document, let condition):
      return .checkDocument(check(of: document, condition, request.id))
    case .withdrawDocument:
      let rules = profile.documentRules(
        service: request.service, category: request.category, party: open.file.facts.kind)
      let required = rules.filter { $0.need == .required && request.documents[$0.document] != nil }
      guard let rule = random.choice(of: required) else { return nil }
      return .withdrawDocument(
        request: request.id, document: rule.document, reason: text(texts.desk.withdrawals, request.service))
    case .signDeclaration:
      let paper = String(today.year) + "/" + open.file.id.text + "-" + String(request.id)
      return .signDeclaration(
        request: request.id, paperNumber: paper, keptAt: text(texts.places.shelves, nil), signedOn: today)
    case .explainReply: return .explainReply(request: request.id)
    case .submit: return request.submittedOn == nil ? .submit(request: request.id) : nil
    default: return endingCommand(for: act, open, request)
    }
  }

  private mutating func check(of document: String, _ condition: Act.PaperCondition, _ request: Int) -> DocumentChecked {
    let today = days[dayIndex]
    var check = DocumentChecked(
      request: request, document: document, originalSighted: condition != .unseen,
      matches: profile.intake.matchesDocuments ? condition != .mismatched : nil, validUntil: nil)
    if condition == .mismatched { check.matches = false }
    if condition != .sound || random.chance(perMille: 40) { check.note = random.choice(of: texts.desk.documentNotes) }
    switch profile.document(document)?.validity {
    case .untilDateShown:
      let distance = condition == .expired ? -random.number(in: 1...120) : random.number(in: 20...1_800)
      check.validUntil = today.adding(days: distance)
    case .months(let months):
      let fresh = max(1, months * 30 - 25)
      let age = condition == .expired ? months * 31 + random.number(in: 2...60) : random.number(in: 0...fresh)
      check.issuedOn = today.adding(days: -age)
    case .forever, .thisSubmission, nil: break
    }
    return check
  }

  private mutating func endingCommand(
    for act: Act, _ open: OpenCase, _ request: ServiceRequest
  ) -> RequestCommand? {
    let today = days[dayIndex]
    switch act {
    case .giveNotice: return .giveNotice(notice(of: request, to: open.file.facts, on: today))
    case .deliver(let isWhole):
      let words = isWhole ? texts.decision.deliveries : texts.decision.partDeliveries
      let receiver = open.file.facts.representative ?? open.file.facts.name
      return .deliver(
        ServiceDelivered(
          request: request.id, deliveredOn: today, what: text(words, request.service), receivedBy: receiver,
          isWhole: isWhole))
    case .close(let isAbandoned):
      let reasons = isAbandoned ? texts.desk.abandoned : texts.desk.finished
      return .close(request: request.id, reason: text(reasons, request.service))
    case .void: return .void(request: request.id, reason: text(texts.desk.enteredInError, request.service))
    default: return nil
    }
  }

  private mutating func notice(of request: ServiceRequest, to facts: FileFacts, on today: CivilDate) -> NoticeGiven {
    let words = request.isGranted ? texts.decision.noticesOfGrant : texts.decision.noticesOfRefusal
    var notice = NoticeGiven(
      request: request.id, channel: facts.contact.channel, toldOn: today, words: text(words, request.service),
      otherChannelReason: nil, earlyReason: request.decision?.value.earlyReason)
    let other = profile.channels.first { $0.reach == .phone && $0.id != facts.contact.channel }
    if random.chance(perMille: 50), let other {
      notice.channel = other.id
      notice.otherChannelReason = text(texts.decision.otherChannel, nil)
    }
    return notice
  }
}
