/// A data file or folder that cannot be read.
public struct ResourceProblem: Error, Hashable, Sendable {
  public let path: String
  /// The system's error number (`errno`), or nil where the folder can be read but holds no such file.
  public let errorNumber: Int32?

  public init(path: String, errorNumber: Int32?) {
    self.path = path
    self.errorNumber = errorNumber
  }
}
