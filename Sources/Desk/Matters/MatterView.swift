public import Casework

/// One matter with everything that was done about it.
public struct MatterView: Hashable, Sendable {
  public var matter: Matter
  /// The name of its file; nil where it concerns none.
  public var name: String?

  public init(matter: Matter, name: String?) {
    self.matter = matter
    self.name = name
  }
}
