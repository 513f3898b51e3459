import Casework

/// The text of a demo office's policy: a head, then for each clause where it stands, what it is about, and a sentence.
struct DemoPolicyText: Sendable {
  let text: String
  /// The sentence of each clause, else its head, by lines counted from 1, in the order of the text.
  let places: [(clause: String, lines: ClosedRange<Int>)]

  init(of profile: Profile, words: PolicyTexts) {
    var lines = [words.title + " — " + profile.association.shortName.ar, words.notice, ""]
    var places: [(clause: String, lines: ClosedRange<Int>)] = []
    for clause in profile.clauses {
      lines.append(clause.place.ar + ": " + clause.title.ar)
      if let sentence = words.clauses[clause.id] { lines.append(sentence) }
      places.append((clause.id, lines.count...lines.count))
      lines.append("")
    }
    text = lines.joined(separator: "\n")
    self.places = places
  }
}
