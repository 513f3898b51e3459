/// A flaw of a profile or configuration file, with the place where it stands.
public struct ProfileProblem: Hashable, Sendable {
  public var file: String
  /// Line in the file, from 1.
  public var line: Int
  /// The way to the value, for example `services[2].documents[0].document`; list items count from 0.
  public var key: String
  public var code: ProfileProblemCode
  /// What was found there.
  public var value: String
  /// What could stand there, where that can be listed.
  public var allowed: [String]

  public init(
    file: String, line: Int, key: String, code: ProfileProblemCode, value: String = "", allowed: [String] = []
  ) {
    self.file = file
    self.line = line
    self.key = key
    self.code = code
    self.value = value
    self.allowed = allowed
  }

  /// What the placeholders of the sentence stand for.
  public var arguments: [String: String] {
    ["file": file, "line": String(line), "key": key, "value": value, "allowed": allowed.joined(separator: ", ")]
  }
}
