/// How a program ended.
enum ProcessEnd: Hashable {
  case exited(Int32)
  case signalled(Int32)

  /// - Parameter waitStatus: what the system tells of a process that was waited for.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signalled(signal)
  }

  /// The exit status as shells tell it: 128 and the signal's number where a signal ended it.
  var status: Int32 {
    switch self {
    case .exited(let status): status
    case .signalled(let signal): 128 + signal
    }
  }
}
