import Casework
import Desk

/// What the beneficiary is told, proposed from the decision and changed by the officer as they like.
struct NoticeWords {
  let setting: DeskSetting

  func text(_ decision: RequestDecided, service: String) -> String {
    let values = [
      "service": setting.service(service),
      "granted": granted(decision),
      "reason": decision.reason.map { setting.label($0, in: \.rejectionReasons) } ?? "",
    ]
    var text = setting.phrases["notice.words." + decision.outcome.rawValue]
    // The words are kept and read out as they stand: nothing invisible is put around what is filled in.
    for (name, value) in values { text = text.replacing("{" + name + "}", with: value) }
    return decision.explanation.isEmpty ? text : text + "\n" + decision.explanation
  }

  private func granted(_ decision: RequestDecided) -> String {
    let amount = decision.halalas.map { AmountEntry.text($0) }
    let money = amount.map { setting.phrases["money.riyals"].replacing("{amount}", with: $0) }
    return [decision.granted, money].compactMap(\.self).joined(separator: setting.phrases["list.separator"])
  }
}
