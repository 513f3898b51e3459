/// What an officer asks for about matters.
public enum MatterCommand: Hashable, Sendable {
  /// Opens a matter; the office gives its number.
  case open(MatterKind, file: FileNumber?, MatterFacts)
  case take(MatterID, MatterKind, step: String, MatterFacts)

  public var kind: MatterKind {
    switch self {
    case .open(let kind, _, _), .take(_, let kind, _, _): kind
    }
  }

  public var stepName: String {
    switch self {
    case .open: MatterPlan.openingName
    case .take(_, _, let step, _): step
    }
  }

  public var facts: MatterFacts {
    switch self {
    case .open(_, _, let facts), .take(_, _, _, let facts): facts
    }
  }

  public var file: FileNumber? {
    switch self {
    case .open(_, let file, _): file
    case .take(let id, _, _, _): id.file
    }
  }

  var step: MatterStep? { kind.plan.step(stepName) }

  /// The files that the facts name.
  public var namedFiles: [FileNumber] {
    (step?.fields ?? []).compactMap { field in
      field.form == .file ? facts[field.name].flatMap { FileNumber(text: $0) } : nil
    }
  }

  /// The matters that the facts name.
  public var named: [Int] {
    (step?.fields ?? []).flatMap { field -> [Int] in
      switch field.form {
      case .matter, .matters: facts.numbers(field.name)
      default: []
      }
    }
  }
}
