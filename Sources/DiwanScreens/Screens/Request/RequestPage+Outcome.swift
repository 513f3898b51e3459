import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension RequestPage {
  /// What the researcher found and advises; where nobody decides, only what was done.
  var study: SheetSection {
    var lines: [SheetLine] = []
    if let last = request.studies.last?.value {
      let source = phrases["study." + last.means.rawValue] + " · " + setting.civil(last.studiedOn)
      lines.append(SheetLine(source + ": " + setting.words(last.findings), sign: .done))
    } else {
      lines.append(SheetLine(phrases["request.notStudied"], sign: .idle))
    }
    lines[0] = lines[0].entered("study", opens: .study(reference))
    let assessment = request.assessment.map { need in
      let level = setting.label(need.value.level, in: \.needLevels)
      return phrases("request.assessed", ["level": level]) + ": " + setting.words(need.value.grounds)
    }
    lines.append(
      SheetLine(assessment ?? phrases["request.notAssessed"], sign: assessment == nil ? .idle : .done)
        .entered("assessment", opens: .assessment(reference)))
    let advice = request.recommendation.map { advice in
      phrases["recommendation." + advice.value.recommendation.rawValue] + amount(advice.value.halalas) + ": "
        + setting.words(advice.value.grounds)
    }
    lines.append(
      SheetLine(advice ?? phrases["request.notRecommended"], sign: advice == nil ? .idle : .done)
        .entered("recommendation", opens: .recommendation(reference)))
    let isAsked = profile.decision.decider != .nobody
    return SheetSection(phrases["request.section.study"], isAsked ? lines : lines.filter { $0.sign == .done })
  }

  /// Where it waits, how it was decided, and whether the beneficiary knows.
  var outcome: SheetSection {
    guard profile.decision.decider != .nobody else { return SheetSection("", []) }
    var lines: [SheetLine] = []
    if let waiting = request.waiting {
      let place = waiting.unit.map { setting.unit($0) } ?? setting.text(profile.decision.label)
      lines.append(SheetLine(phrases("request.waiting", ["place": place]), sign: .question))
    }
    lines += request.decisions.map { decided in
      let headline = setting.on(decided.value.decidedOn).eventText(.request(.decided(decided.value)))
      let text = headline.headline + " · " + setting.civil(decided.value.decidedOn)
      let detail = headline.detail.map { $0.isEmpty ? "" : " — " + Isolate.firstStrong($0) } ?? ""
      return SheetLine(text + detail, sign: decided.value.outcome == .postpone ? .idle : .done)
    }
    if lines.isEmpty { lines.append(SheetLine(phrases["request.notDecided"], sign: .idle)) }
    if let notice = request.notice?.value {
      let values = ["date": setting.civil(notice.toldOn), "channel": setting.channel(notice.channel)]
      var text = phrases("request.told", values)
      if let reason = notice.otherChannelReason {
        text += " — " + phrases("request.otherChannel", ["reason": setting.stored(reason)])
      }
      lines.append(SheetLine(text, sign: .done))
    } else if request.decision != nil {
      let values = ["channel": setting.channel(file.facts.contact.channel)]
      lines.append(
        SheetLine(phrases("request.notTold", values), sign: .lacking).entered("notice", opens: .notice(reference)))
    }
    return SheetSection(phrases["request.section.decision"], lines)
  }

  var deliveries: SheetSection {
    var lines = request.deliveries.map { delivery in
      let values = [
        "date": setting.civil(delivery.value.deliveredOn), "what": setting.stored(delivery.value.what),
        "receiver": setting.stored(delivery.value.receivedBy),
      ]
      let text = phrases("request.delivered", values)
      return SheetLine(delivery.value.isWhole ? text : text + " — " + phrases["request.moreToCome"], sign: .done)
    }
    let isDue = request.isGranted || profile.decision.decider == .nobody
    if isDue, !request.isDeliveredWhole, !request.isEnded {
      lines.append(
        SheetLine(phrases["request.notDelivered"], sign: .lacking)
          .entered("delivery", opens: .delivery(reference)))
    }
    return SheetSection(phrases["request.section.delivery"], lines)
  }

  /// Whether the beneficiary was asked for an opinion, once there is nothing left to be done; nil before.
  var satisfaction: SheetLine? {
    guard request.overOn != nil, profile.matterKinds.contains(.opinion) else { return nil }
    guard let opinion else {
      return SheetLine(phrases["opinion.notAsked"], sign: .lacking)
        .entered("opinion", opens: .asking(about: request, of: file))
    }
    return SheetLine(phrases["opinion.asked." + (opinion.outcome ?? "given")], sign: .done)
      .entered("opinion", opens: .matters(.one(opinion.id.number)))
  }

  var referrals: SheetSection {
    let lines = file.referrals.filter { $0.request == request.id }.map { referral in
      let stage = phrases["referral.stage." + referral.stage.rawValue]
      let purpose = phrases["referral.purpose." + referral.purpose.rawValue]
      let answer = referral.answer.map { ": " + setting.words($0) } ?? ""
      return SheetLine(setting.target(referral.target) + " · " + purpose + " — " + stage + answer)
        .entered(
          "referral." + String(referral.id),
          opens: .referral(CaseReference(file: file.id, ordinal: referral.id)))
    }
    return SheetSection(phrases["file.section.referrals"], lines)
  }

  private func amount(_ halalas: Int?) -> String { halalas.map { " (" + setting.riyals($0) + ")" } ?? "" }
}
