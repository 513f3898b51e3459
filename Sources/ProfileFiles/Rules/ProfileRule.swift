/// A rule between the parts of a profile, checked on the file itself so that it holds for a half-right file, too.
struct ProfileRule {
  let check: (_ file: NodeReader) -> Void
}

extension ProfileRule {
  /// No two entries have the same key.
  static func unique(_ pattern: String) -> ProfileRule {
    ProfileRule { file in
      var seen: Set<String> = []
      for reader in file.all(pattern) {
        guard let text = reader.text, !seen.insert(text).inserted else { continue }
        reader.report(.duplicateIdentifier, value: text)
      }
    }
  }

  /// Every key named there is defined here.
  static func reference(_ pattern: String, to target: String) -> ProfileRule {
    ProfileRule { file in
      let known = file.words(target)
      for reader in file.all(pattern) {
        guard let text = reader.text, !known.contains(text) else { continue }
        reader.report(.unknownReference, value: text, allowed: known)
      }
    }
  }

  /// The list has at least one entry.
  static func filled(_ pattern: String) -> ProfileRule {
    ProfileRule { file in
      for reader in file.all(pattern) where reader.items?.isEmpty == true { reader.report(.emptyList) }
    }
  }

  /// A condition on each node that a pattern leads to.
  static func each(_ pattern: String, _ check: @escaping (_ node: NodeReader, _ file: NodeReader) -> Void)
    -> ProfileRule
  {
    ProfileRule { file in
      for reader in file.all(pattern) { check(reader, file) }
    }
  }
}
