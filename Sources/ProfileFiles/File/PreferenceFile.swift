import Yams

/// The file format of an officer's configuration (YAML): one table of known keys, each with one word.
public enum PreferenceFile {
  /// Reads a configuration file; whatever is wrong is reported and left out, the rest holds.
  ///
  /// - Parameter allowed: the known keys, each with the words that may stand there.
  public static func read(text: String, fileName: String, allowed: [String: [String]]) -> ReadPreferences {
    let log = ProblemLog(file: fileName)
    var values: [String: String] = [:]
    do throws(YAMLFlaw) {
      // A file of comments alone asks for nothing.
      guard let root = try YAMLFlaw.catching({ try Yams.compose(yaml: text) }) else {
        return ReadPreferences(values: [:], problems: [])
      }
      let reader = NodeReader(root: root, log: log)
      if let keys = reader.keys {
        for key in keys { values[key.name] = word(of: key, in: reader, allowed: allowed, log: log) }
      } else {
        reader.report(.notTable)
      }
    } catch {
      log.add(error.code, line: error.line, key: error.key, value: error.value)
    }
    return ReadPreferences(values: values, problems: log.problems)
  }

  private static func word(
    of key: (name: String, line: Int), in table: NodeReader, allowed: [String: [String]], log: ProblemLog
  ) -> String? {
    guard let words = allowed[key.name] else {
      log.add(.unknownKey, line: key.line, key: key.name, allowed: allowed.keys.sorted())
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
