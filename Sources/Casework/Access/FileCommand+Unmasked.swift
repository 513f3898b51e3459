extension FileCommand {
  /// The command with what the officer was shown in part in full again.
  ///
  /// A form that an officer opens on a masked file holds masked texts where nothing was typed, and so does the command that
  /// takes a correction back. Each stands for what it hides: the fact of the file, or one that it had before, that looks
  /// so when it is masked. Nothing is told by it, since only the file's own facts can come of it.
  public func unmasked(by events: [RecordedEvent]) -> FileCommand {
    switch self {
    case .correct(let texts, let reason, let confirmed, let distinct):
      let known = texts.reduce(into: [:]) { known, text in
        known[text.key] = Masking.isMasked(text.value) ? Self.hidden(text.value, of: text.key, in: events) : text.value
      }
      return .correct(known, reason: reason, confirmed: confirmed, distinctFrom: distinct)
    case .agreeContact(let contact, let undoReason):
      guard let detail = contact.detail, Masking.isMasked(detail) else { return self }
      return .agreeContact(
        AgreedContact(channel: contact.channel, detail: Self.hidden(detail, of: .contactDetail, in: events)),
        undoReason: undoReason)
    case .register, .addDependant, .removeDependant, .void, .restrict, .liftRestriction: return self
    }
  }

  /// Whether part of it is hidden from the officer who asks for it.
  public var isMasked: Bool {
    switch self {
    case .correct(let texts, _, _, _): texts.values.contains { Masking.isMasked($0) }
    case .agreeContact(let contact, _): contact.detail.map { Masking.isMasked($0) } ?? false
    case .register, .addDependant, .removeDependant, .void, .restrict, .liftRestriction: false
    }
  }

  /// The newest text of a field that looks so when it is masked; the masked one, which no check lets pass, where none does.
  private static func hidden(_ masked: String, of field: FileField, in events: [RecordedEvent]) -> String {
    let texts = events.reversed().lazy.flatMap { $0.event.texts(of: field) }
    return texts.first { Masking.number($0) == masked } ?? masked
  }
}

extension CaseEvent {
  /// What an event of a file's first page tells of a field, the newest first.
  fileprivate func texts(of field: FileField) -> [String] {
    switch self {
    case .file(.registered(let registered)): [registered.facts.text(of: field)].compactMap(\.self)
    case .file(.corrected(let correction)) where correction.field == field:
      [correction.new, correction.old].compactMap(\.self)
    case .file(.contactAgreed(let agreed)) where field == .contactDetail:
      [agreed.new.detail, agreed.old.detail].compactMap(\.self)
    default: []
    }
  }
}
