public import Casework
import Yams

/// The file format of profiles (YAML): one association's policy as data that people edit by hand.
public enum ProfileFile {
  /// Reads and checks a profile file; all problems are collected, save those that keep the file from being YAML.
  public static func read(_ bytes: [UInt8], fileName: String) -> ReadProfile {
    let log = ProblemLog(file: fileName)
    var profile: Profile?
    do throws(YAMLFlaw) {
      if let root = try YAMLFlaw.tree(of: bytes), root.mapping != nil {
        let reader = NodeReader(root: root, log: log)
        profile = Shape.profile.read(reader)
        for rule in ProfileRule.all { rule.check(reader) }
      } else {
        log.add(.notProfile, line: 1, key: "")
      }
    } catch {
      log.add(error.code, line: error.line, key: error.key, value: error.value)
    }
    let problems = log.problems
    return ReadProfile(profile: problems.allSatisfy(\.code.isWarning) ? profile : nil, problems: problems)
  }

  /// Reads and checks the text of a profile file.
  public static func read(text: String, fileName: String) -> ReadProfile {
    read(Array(text.utf8), fileName: fileName)
  }

  /// The way to every key that a profile file may hold, such as `services[].documents[].need`, in the order of the schema.
  public static var keys: [String] { Shape.profile.keys }

  /// The text of a profile file; the lines of `heading` become the comment at its top.
  public static func write(_ profile: Profile, heading: String = "") -> String {
    let comment = heading.split(separator: "\n").map { "# \($0)\n" }.joined()
    do {
      return try comment + Yams.serialize(node: Shape.profile.write(profile), indent: 2, width: -1, allowUnicode: true)
    } catch {
      preconditionFailure("A tree of words, lists and tables can always be written as YAML.")
    }
  }
}
