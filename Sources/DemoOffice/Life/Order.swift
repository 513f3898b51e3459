import Casework

/// What an officer asks the office to do.
struct Order: Sendable {
  var officer: Officer
  var command: CaseCommand
}
