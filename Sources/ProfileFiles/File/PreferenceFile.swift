import Yams

/// The file format of an officer's configuration (YAML): one table of known keys, each with one word; some with a
/// text or a list of texts.
public enum PreferenceFile {
  /// Reads a configuration file; whatever is wrong is reported and left out, the rest holds.
  ///
  /// - Parameters:
  ///   - allowed: the known keys, each with the words that may stand there.
  ///   - free: the known keys at which a text or a list of texts stands.
  public static func read(
    _ bytes: [UInt8], fileName: String, allowed: [String: [String]], free: Set<String> = []
  ) -> ReadPreferences {
    let log = ProblemLog(file: fileName)
    var values: [String: String] = [:]
    var texts: [String: PreferenceTexts] = [:]
    do throws(YAMLFlaw) {
      // A file of comments alone asks for nothing.
      guard let root = try YAMLFlaw.tree(of: bytes) else {
        return ReadPreferences(values: [:], problems: [])
      }
      let reader = NodeReader(root: root, log: log)
      if let keys = reader.keys {
        for key in keys {
          if free.contains(key.name) {
            texts[key.name] = self.texts(of: key.name, in: reader).map { PreferenceTexts($0, line: key.line) }
          } else {
            values[key.name] = word(of: key, in: reader, allowed: allowed, known: free, log: log)
          }
        }
      } else {
        reader.report(.notTable)
      }
    } catch {
      log.add(error.code, line: error.line, key: error.key, value: error.value)
    }
    return ReadPreferences(values: values, texts: texts, problems: log.problems)
  }

  /// The text at a key, or those of its list; nil where nothing usable stands there.
  private static func texts(of key: String, in table: NodeReader) -> [String]? {
    guard let value = table.child(key), !value.isBlank else { return nil }
    let nodes = value.items ?? [value]
    let texts = nodes.compactMap(\.text)
    guard texts.count == nodes.count, texts.first?.isEmpty == false else {
      value.report(nodes.isEmpty ? .emptyList : texts.count == nodes.count ? .emptyText : .notText)
      return nil
    }
    return texts
  }

  private static func word(
    of key: (name: String, line: Int), in table: NodeReader, allowed: [String: [String]], known: Set<String>,
    log: ProblemLog
  ) -> String? {
    guard let words = allowed[key.name] else {
      log.add(.unknownKey, line: key.line, key: key.name, allowed: (Array(allowed.keys) + known).sorted())
      return nil
    }
    guard let value = table.child(key.name), !value.isBlank else { return nil }
    guard let word = value.text else {
      value.report(.notText)
      return nil
    }
    guard words.contains(word) else {
      value.report(.unknownValue, value: word, allowed: words)
      return nil
    }
    return word
  }
}
