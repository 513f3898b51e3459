import Casework
import Desk
import TerminalKit

/// What the beneficiary is told, in Arabic whatever the officer's language; proposed from the decision and changed by the
/// officer as they like.
struct NoticeWords {
  private let setting: DeskSetting

  init(setting: DeskSetting) {
    self.setting = setting.inArabic
  }

  func text(_ decision: RequestDecided, service: String) -> String {
    let service = setting.service(service)
    let values = [
      "service": service,
      "reason": decision.reason.map { setting.label($0, in: \.rejectionReasons) } ?? "",
    ]
    // The words are kept and read out as they stand: nothing invisible is put around what is filled in.
    var text = setting.phrases["notice.words." + decision.outcome.rawValue].fillingPlaces { values[$0] }
    let granted = granted(decision, besides: service)
    if !granted.isEmpty { text += "\n" + granted + "." }
    return decision.explanation.isEmpty ? text : text + "\n" + decision.explanation
  }

  /// What was granted beyond the service itself, which the first sentence names.
  private func granted(_ decision: RequestDecided, besides service: String) -> String {
    let amount = decision.halalas.map { AmountEntry.text($0) }
    let money = amount.map { amount in setting.phrases["money.riyals"].fillingPlaces { _ in amount } }
    let words = decision.granted.flatMap { $0 == service ? nil : $0 }
    return [words, money].compactMap(\.self).joined(separator: setting.phrases["list.separator"])
  }
}
