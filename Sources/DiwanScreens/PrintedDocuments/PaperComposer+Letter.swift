import Casework
import Paper

/// How a letter begins.
extension PaperComposer {
  /// Whom a letter is to, by whom its form of address goes.
  enum Addressee: String {
    case male
    case female
    case body
  }

  func salutation(_ name: String, as addressee: Addressee) -> PaperBlock {
    .paragraph(phrases("paper.addressee." + addressee.rawValue, ["name": name]) + "\n" + phrases["paper.salutation"])
  }

  /// Where the sex is not known the form is the one that Arabic has for both.
  func addressee(of file: BeneficiaryFile) -> Addressee {
    guard file.facts.kind != .organisation else { return .body }
    return file.facts.sex == .female ? .female : .male
  }

  func addressee(of target: ReferralTarget) -> Addressee {
    if case .officer = target { .male } else { .body }
  }
}
