public import Calendars

/// A programme or an activity as its steps tell of it: its places, who takes part and who came.
extension Matter {
  /// How many can take part; nil for a matter that is no programme.
  public var capacity: Int? { kind == .programme ? opening.value.facts.number("capacity") : nil }

  /// The files whose owners take part now, by number.
  public var enrolledFiles: [FileNumber] { enrolled.compactMap { FileNumber(text: $0) }.sorted() }

  /// The days on which a file's owner came, in the order in which they were entered.
  public func attendance(of file: FileNumber) -> [CivilDate] {
    steps.filter { $0.value.step == "attended" && $0.value.facts["file"] == file.text }
      .compactMap { $0.value.facts.day("heldOn") }
  }

  /// The files that take part in a programme now.
  var enrolled: Set<String> {
    steps.reduce(into: []) { enrolled, step in
      guard let file = step.value.facts["file"] else { return }
      if step.value.step == "enrolled" { enrolled.insert(file) }
      if step.value.step == "withdrew" { enrolled.remove(file) }
    }
  }
}
