/// What the configuration file says of the desk's own machine, in any words.
enum DeskPlace: String, CaseIterable {
  /// The folder into which the scanner puts its files.
  case scans
  /// The program that shows scans.
  case viewer

  /// What stands in the commented file to start from.
  var example: String {
    switch self {
    case .scans: "~/scans"
    case .viewer: "xdg-open"
    }
  }
}
