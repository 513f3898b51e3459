import Calendars
import Casework

extension OfficeLife {
  mutating func studyCommand(for act: Act, _ open: OpenCase) -> RequestCommand? {
    guard let request = open.request, !request.isEnded, request.decision == nil else { return nil }
    switch act {
    case .study(let means):
      return .study(
        CaseStudied(
          request: request.id, means: means, studiedOn: days[dayIndex],
          findings: text(words.findings, request.service), incomes: lines(texts.study.incomes, 300...3_400),
          expenses: lines(texts.study.expenses, 150...2_200)))
    case .assessNeed:
      guard let level = random.choice(of: profile.needLevels) else { return nil }
      return .assessNeed(
        NeedAssessed(request: request.id, level: level.id, grounds: text(texts.study.assessments, request.service)))
    case .recommend:
      let recommendation: CaseRecommended.Recommendation =
        random.chance(perMille: 720) ? .accept : random.chance(perMille: 500) ? .acceptInPart : .reject
      return .recommend(
        CaseRecommended(
          request: request.id, recommendation: recommendation,
          grounds: text(texts.study.recommendations[recommendation.rawValue] ?? [], request.service), halalas: nil))
    case .bringToDecider:
      guard request.completeOn != nil, request.submittedOn != nil, request.waiting == nil else { return nil }
      let unit = profile.decision.decider == .unit ? random.choice(of: profile.units)?.id : nil
      return .bringToDecider(request: request.id, unit: unit)
    default: return nil
    }
  }

  /// One to three lines of money, in steps of fifty riyals.
  private mutating func lines(_ labels: [String], _ riyals: ClosedRange<Int>) -> [MoneyLine] {
    guard !labels.isEmpty else { return [] }
    let count = random.number(in: 1...min(3, labels.count))
    let start = random.below(labels.count)
    return (0..<count).map { offset in
      MoneyLine(
        label: labels[(start + offset) % labels.count], halalas: random.number(in: riyals) / 50 * 50 * 100)
    }
  }

  mutating func referralOrder(for act: Act, _ open: OpenCase) -> Order? {
    let number = open.file.id
    if case .sendReferral(let purpose, let target) = act {
      return Order(officer: staff.reception, command: .referral(number, send(purpose, target, open)))
    }
    guard let referral = open.file.referrals.last(where: \.stage.isOpen), let officer = addressee(of: referral) else {
      return nil
    }
    let service = open.request?.service
    let command: ReferralCommand
    switch act {
    case .revokeReferral:
      let reason = text(texts.referral.revocations, service)
      return Order(officer: staff.reception, command: .referral(number, .revoke(referral: referral.id, reason: reason)))
    case .transferReferral:
      command = .transfer(
        referral: referral.id, to: .officer(staff.liaison.id), reason: text(texts.referral.transfers, service),
        consent: nil)
    case .acceptReferral: command = .accept(referral: referral.id)
    case .returnReferral: command = .return(referral: referral.id, reason: text(texts.referral.returns, service))
    case .answerReferral:
      command = .answer(referral: referral.id, words: text(texts.referral.unclearAnswers, service))
    default: command = .complete(referral: referral.id, outcome: text(texts.referral.outcomes, service))
    }
    return Order(officer: officer, command: .referral(number, command))
  }

  private func addressee(of referral: Referral) -> Officer? {
    [staff.researcher, staff.liaison, staff.director].first { referral.isAddressed(to: $0) }
  }

  private mutating func send(
    _ purpose: ReferralPurpose, _ target: ReferralTarget, _ open: OpenCase
  ) -> ReferralCommand {
    let today = days[dayIndex]
    let reasons: [String]
    switch (purpose, target) {
    case (.unclearProcedure, _): reasons = texts.referral.unclear
    case (.study, _): reasons = texts.referral.study
    case (_, .outsideBody): reasons = texts.referral.outside
    default: reasons = texts.referral.service
    }
    let paper = String(today.year) + "/C" + open.file.id.text
    let consent = target.leavesAssociation ? Consent(paperNumber: paper, signedOn: today) : nil
    let days = purpose == .unclearProcedure ? random.number(in: 2...5) : random.number(in: 4...14)
    return .send(
      request: open.requestID, target: target, purpose: purpose,
      reason: text(reasons, open.request?.service ?? service(for: open)?.id), due: today.adding(days: days),
      consent: consent)
  }
}
