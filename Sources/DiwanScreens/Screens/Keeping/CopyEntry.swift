/// One thing that is held on a person: by what it is found, what it says, and what stands below it.
struct CopyEntry: Hashable, Sendable {
  var label: String
  var text: String
  var details: [String] = []

  init(_ label: String, _ text: String, details: [String] = []) {
    self.label = label
    self.text = text
    self.details = details
  }

  /// Parts of one line; what is not known is left out.
  static func text(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: " · ") }
}

/// What is held of one sort.
struct CopySection: Hashable, Sendable {
  var title: String
  /// What the labels are, over their column; nil where each entry is a fact by its name.
  var labelTitle: String?
  var entries: [CopyEntry]

  /// The section under its title, each entry a line with its details below it.
  var lines: [DataCopy.Line] {
    let separator = labelTitle == nil ? ": " : " · "
    let texts = entries.flatMap { entry in
      [entry.label + separator + entry.text] + entry.details.map { "  " + $0 }
    }
    return [DataCopy.Line(text: ""), DataCopy.Line(text: title, isTitle: true)] + texts.map { DataCopy.Line(text: $0) }
  }
}
