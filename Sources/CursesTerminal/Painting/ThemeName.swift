/// The themes that an officer can choose from.
public enum ThemeName: String, Hashable, Sendable, CaseIterable {
  case standard = "default"
  case highContrast = "high-contrast"
  case mono

  /// The officer's choice, else `mono` where NO_COLOR is set and not empty (no-color.org), else the standard one.
  public static func chosen(_ choice: ThemeName?, environment: [String: String]) -> ThemeName {
    choice ?? ((environment["NO_COLOR"] ?? "").isEmpty ? .standard : .mono)
  }
}
