import ArgumentParser

/// A path on the command line; an empty one, as of a script's variable that was never set, would mean the current folder.
struct PathArgument: ExpressibleByArgument {
  /// As it was typed.
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// The path from the root.
  var absolute: String { Machine.absolute(text) }
}
