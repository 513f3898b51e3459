/// A rule of profile files that a profile breaks; its sentence stands in the phrases under `profile.problem.<code>`.
public struct ProfileFlaw: Hashable, Sendable {
  public var code: String
  /// The way to the value, for example `services[2].documents[0].document`.
  public var key: String
  public var value: String
  public var allowed: [String]

  public init(code: String, key: String, value: String, allowed: [String]) {
    self.code = code
    self.key = key
    self.value = value
    self.allowed = allowed
  }
}
