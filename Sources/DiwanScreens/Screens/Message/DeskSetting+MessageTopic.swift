import Calendars
import Casework

extension DeskSetting {
  /// What a message about a request would tell as the request stands now.
  func messageTopic(of request: ServiceRequest, in file: BeneficiaryFile) -> MessageTopic {
    MessageTopic(messageKind(of: request, in: file), request: request.id)
  }

  private func messageKind(of request: ServiceRequest, in file: BeneficiaryFile) -> MessageKind {
    if request.overOn != nil { return .opinion }
    if request.decision != nil { return request.notice == nil ? .decision : .delivery }
    if request.decisions.last?.value.outcome == .postpone { return .postponement }
    let checklist = request.checklist(under: profile, party: file.facts.kind, on: today)
    guard checklist.isComplete else { return .missingPapers }
    return request.replyWindow(in: register, on: today)?.ceiling == nil ? .receipt : .replyTerm
  }
}
