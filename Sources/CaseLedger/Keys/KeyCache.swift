/// The subject keys used last, at most twice `generationLimit` of them: the older half goes when the newer is full.
struct KeyCache {
  static let generationLimit = 4_096
  private var newer: [String: SubjectKey] = [:]
  private var older: [String: SubjectKey] = [:]
  /// The one that was asked for last, most often the one that is asked for next.
  private var last: (subject: String, key: SubjectKey)?

  subscript(subject: String) -> SubjectKey? {
    mutating get {
      if let last, last.subject == subject { return last.key }
      let key: SubjectKey
      if let known = newer[subject] {
        key = known
      } else {
        guard let known = older[subject] else { return nil }
        insert(known, for: subject)
        key = known
      }
      last = (subject, key)
      return key
    }
    set {
      last = nil
      guard let newValue else {
        newer[subject] = nil
        older[subject] = nil
        return
      }
      insert(newValue, for: subject)
    }
  }

  private mutating func insert(_ key: SubjectKey, for subject: String) {
    if newer.count >= Self.generationLimit {
      older = newer
      newer = [:]
    }
    newer[subject] = key
  }
}
