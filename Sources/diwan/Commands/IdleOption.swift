import ArgumentParser

/// An option that would do nothing where it stands.
enum IdleOption {
  /// - Throws: for the first that was given, what the parser throws for an argument without a place, in its words:
  ///   `UsageText` tells it in the language of the interface.
  static func refuse(_ options: (name: String, isGiven: Bool)...) throws {
    guard let idle = options.first(where: \.isGiven) else { return }
    throw ValidationError("Unexpected argument '\(idle.name)'")
  }
}
