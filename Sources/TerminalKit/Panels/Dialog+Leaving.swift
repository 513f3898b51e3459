extension Dialog {
  /// Closes the dialog, once the officer agrees where something was typed: nothing typed is lost by one key.
  mutating func leave() -> Outcome {
    guard reasonForm?.isDirty == true else { return .cancelled }
    leaving = DialogAnswers(choices: [DialogChoice("stay", wording[.stay]), DialogChoice("drop", wording[.drop])])
    return .stays
  }

  /// Lets a key answer whether what was typed may be lost; Escape goes on typing.
  mutating func handleLeaving(_ key: Key) -> Outcome {
    if key == .escape {
      leaving = nil
      return .stays
    }
    guard let place = leaving?.handle(key), let choice = leaving?.choices[place] else { return .stays }
    leaving = nil
    return choice.id == "drop" ? .cancelled : .stays
  }
}
