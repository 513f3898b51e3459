import Glibc

/// What became of a started program.
enum ProcessState: Equatable {
  case running
  case stopped
  case exited(Int32)
  case killed(signal: Int32)

  /// From the status of `waitpid` (wait(2)).
  init(waitStatus status: Int32) {
    switch status & 0x7F {
    case 0: self = .exited((status >> 8) & 0xFF)
    case 0x7F: self = status == 0xFFFF ? .running : .stopped
    case let signal: self = .killed(signal: signal)
    }
  }

  var hasEnded: Bool {
    switch self {
    case .running, .stopped: false
    case .exited, .killed: true
    }
  }
}
