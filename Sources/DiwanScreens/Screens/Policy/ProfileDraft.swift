/// What an officer has changed of a profile and not adopted yet, as the texts of a draft.
struct ProfileDraft: Hashable, Sendable {
  /// The form that is open, with what stands in its fields.
  struct OpenEntry: Hashable, Sendable {
    var list: ProfileList
    var entry: String?
    var values: [String: String]
  }

  static let id = "profileEditor"

  var edits: [ProfileEdit] = []
  var open: OpenEntry?

  private static let field = ".field."

  var texts: [String: String] {
    var texts: [String: String] = [:]
    func note(_ prefix: String, _ list: ProfileList, _ entry: String?, _ values: [String: String]) {
      texts[prefix + ".list"] = list.name
      if let entry { texts[prefix + ".entry"] = entry }
      for (id, value) in values { texts[prefix + Self.field + id] = value }
    }
    for (place, edit) in edits.enumerated() {
      let prefix = String(place)
      switch edit.act {
      case .put(let values): note(prefix, edit.list, edit.entry, values)
      case .remove: note(prefix, edit.list, edit.entry, [:])
      case .move(let step):
        note(prefix, edit.list, edit.entry, [:])
        texts[prefix + ".step"] = String(step)
      }
      texts[prefix + ".act"] = edit.act.name
    }
    if let open { note("open", open.list, open.entry, open.values) }
    return texts
  }

  init(edits: [ProfileEdit] = [], open: OpenEntry? = nil) {
    self.edits = edits
    self.open = open
  }

  /// A change that cannot be read ends the draft before it: what follows may build on it.
  init(texts: [String: String]) {
    while let edit = Self.edit(String(edits.count), texts) { edits.append(edit) }
    guard let list = texts["open.list"].flatMap({ ProfileList(name: $0) }) else { return }
    open = OpenEntry(list: list, entry: texts["open.entry"], values: Self.values("open", texts))
  }

  private static func edit(_ prefix: String, _ texts: [String: String]) -> ProfileEdit? {
    guard let list = texts[prefix + ".list"].flatMap({ ProfileList(name: $0) }) else { return nil }
    let act: ProfileEdit.Act
    switch texts[prefix + ".act"] {
    case "put": act = .put(values(prefix, texts))
    case "remove": act = .remove
    case "move":
      guard let step = texts[prefix + ".step"].flatMap({ Int($0) }) else { return nil }
      act = .move(step)
    default: return nil
    }
    return ProfileEdit(list: list, entry: texts[prefix + ".entry"], act: act)
  }

  private static func values(_ prefix: String, _ texts: [String: String]) -> [String: String] {
    let start = prefix + field
    return texts.reduce(into: [:]) { values, text in
      if text.key.hasPrefix(start) { values[String(text.key.dropFirst(start.count))] = text.value }
    }
  }
}

extension ProfileEdit.Act {
  fileprivate var name: String {
    switch self {
    case .put: "put"
    case .remove: "remove"
    case .move: "move"
    }
  }
}
