import Casework
import Desk

/// Why each act on a request is not possible now, in words; the domain's own rules are asked.
struct RequestReasons: Sendable {
  private let setting: DeskSetting
  private let file: BeneficiaryFile
  private let request: ServiceRequest

  init(file: BeneficiaryFile, request: ServiceRequest, setting: DeskSetting) {
    self.file = file
    self.request = request
    self.setting = setting
  }

  /// Stands for words that the officer has still to type.
  private static let words = "."

  /// Why a command would be refused now; nil where it would be carried out.
  func against(_ command: RequestCommand) -> String? {
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    do throws(Refusal) {
      _ = try file.decide(command, in: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }

  var declaration: String? {
    against(
      .signDeclaration(
        request: request.id, paperNumber: Self.words, keptAt: Self.words, signedOn: setting.today))
  }

  var explaining: String? { against(.explainReply(request: request.id)) }
  var submission: String? { against(.submit(request: request.id)) }

  /// A request that is over is referred to nobody.
  var referral: String? {
    if request.isEnded { return setting.phrases["refusal.request.closed"] }
    return setting.reasonAgainst(.sendReferrals)
  }

  var bringing: String? {
    against(
      .bringToDecider(request: request.id, unit: setting.profile.units.first?.id, unassessedReason: Self.words))
  }

  var study: String? {
    against(
      .study(
        CaseStudied(
          request: request.id, means: .desk, studiedOn: setting.today, findings: Self.words, incomes: [], expenses: []))
    )
  }

  var assessment: String? {
    let level = setting.profile.needLevels.first?.id ?? ""
    return against(.assessNeed(NeedAssessed(request: request.id, level: level, grounds: Self.words)))
  }

  var recommendation: String? {
    against(
      .recommend(
        CaseRecommended(request: request.id, recommendation: .accept, grounds: Self.words, halalas: nil)))
  }

  var decision: String? {
    against(
      .decide(
        RequestDecided(
          request: request.id, outcome: .accept, decidedOn: setting.today, session: nil, unit: nil, reason: nil,
          explanation: Self.words, granted: Self.words, halalas: nil, postponedUntil: nil, abstained: [],
          earlyReason: Self.words)))
  }

  var notice: String? {
    against(
      .giveNotice(
        NoticeGiven(
          request: request.id, channel: file.facts.contact.channel, toldOn: setting.today, words: Self.words,
          otherChannelReason: Self.words, earlyReason: Self.words)))
  }

  var delivery: String? {
    against(
      .deliver(
        ServiceDelivered(
          request: request.id, deliveredOn: setting.today, what: Self.words, receivedBy: Self.words, isWhole: true)))
  }

  var closing: String? { against(.close(request: request.id, reason: Self.words)) }
  var voiding: String? { against(.void(request: request.id, reason: Self.words)) }

  /// Neither closing nor voiding is possible.
  var ending: String? {
    guard let reason = closing else { return nil }
    return voiding == nil ? nil : reason
  }

  func withdrawal(of document: String) -> String? {
    against(.withdrawDocument(request: request.id, document: document, reason: Self.words))
  }

  func answer(to document: String) -> String? {
    against(.answerCondition(request: request.id, document: document, applies: true))
  }

  func check(of document: String) -> String? {
    setting.reasonAgainst(.checkDocuments) ?? ended
  }

  func attaching(to document: String) -> String? {
    against(
      .takeAttachment(
        AttachmentTaken(
          request: request.id, attachment: 0, document: document, format: .pdf, byteCount: 1, digest: "", title: nil),
        sealedByteCount: 1))
  }

  func removal(of attachment: Int) -> String? {
    against(.removeAttachment(request: request.id, attachment: attachment, reason: Self.words))
  }

  private var ended: String? {
    if request.voidReason != nil { return setting.phrases["refusal.request.voided"] }
    if request.closeReason != nil { return setting.phrases["refusal.request.closed"] }
    return file.isVoid ? setting.refusalText(.file(.fileVoided(file.id))) : nil
  }
}
