import Casework
import Desk

extension Destination {
  /// The form in which a beneficiary's opinion about a request, or that they declined, is recorded.
  static func asking(about request: ServiceRequest, of file: BeneficiaryFile) -> Destination {
    asking(
      about: CaseReference(file: file.id, ordinal: request.id), service: request.service,
      channel: file.facts.contact.channel)
  }

  static func asking(about request: CaseReference, service: String, channel: String? = nil) -> Destination {
    var known: MatterFacts = ["given": "given", "service": service, "request": String(request.ordinal)]
    known["channel"] = channel
    return .matters(.new(.opinion, request.file, known))
  }
}

extension CaseView {
  /// The opinion that the beneficiary was asked for about a request.
  func opinion(about request: Int) -> MatterRow? {
    matters.first { $0.kind == .opinion && $0.request == request }
  }
}
