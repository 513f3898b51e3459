import Office

/// The program as a whole.
enum DiwanProgram {
  static let version = DiwanVersion.current
}
