/// The subject keys used last, at most twice `generationLimit` of them: the older half goes when the newer is full.
struct KeyCache {
  static let generationLimit = 4_096
  private var newer: [String: SubjectKey] = [:]
  private var older: [String: SubjectKey] = [:]

  subscript(subject: String) -> SubjectKey? {
    mutating get {
      if let key = newer[subject] { return key }
      guard let key = older[subject] else { return nil }
      insert(key, for: subject)
      return key
    }
    set {
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
