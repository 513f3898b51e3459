import ArabicText
import Casework

extension DeskSetting {
  /// What is wrong with a profile that is no file: the sentence that a file would get, without its name and line.
  func text(of flaw: ProfileFlaw) -> String {
    let sentence = phrases(
      "profile.problem." + flaw.code,
      ["key": flaw.key, "value": stored(flaw.value), "allowed": flaw.allowed.joined(separator: ", ")])
    let place = Isolate.leftToRight(flaw.key)
    guard let colon = sentence.firstRange(of: ": ") else { return sentence }
    return place + ": " + sentence[colon.upperBound...]
  }
}
