import Casework
import Glibc

/// Hands bytes to a program that has a time limit, and says what it made of them by its exit status alone: what a program
/// prints may name people, and goes nowhere.
enum Handover {
  /// Runs a program by its path or name with its arguments; whatever it started with it is stopped with it.
  /// - Parameter judge: what an exit status of this kind of program says.
  static func run(
    _ words: [String], input: [UInt8], limitSeconds: Int, judge: (Int) -> MessageOutcome
  ) -> MessageOutcome {
    guard let receiver = ReceivingProcess(words, input: input) else { return MessageOutcome(.deferred, .notStarted) }
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: .seconds(limitSeconds))
    while true {
      if let end = receiver.process.end() { return outcome(end, judge) }
      guard clock.now < limit else {
        receiver.stop()
        return MessageOutcome(.unknown, .timeLimit)
      }
      receiver.feed()
    }
  }

  private static func outcome(_ end: ProcessEnd, _ judge: (Int) -> MessageOutcome) -> MessageOutcome {
    switch end {
    case .exited(let status): judge(Int(status))
    // Whoever was ended from outside may have passed the message on before.
    case .signalled(let signal): MessageOutcome(.unknown, .signal, number: Int(signal))
    }
  }
}

/// A program that reads what it is given, in a process group of its own.
private final class ReceivingProcess {
  /// Milliseconds between two looks at a program that reads slowly or has read everything.
  private static let lookMilliseconds: Int32 = 10

  let process: StartedProcess
  private let input: Pipe
  private var rest: ArraySlice<UInt8>

  init?(_ words: [String], input bytes: [UInt8]) {
    guard let input = Pipe(),
      let process = StartedProcess(words, streams: StandardStreams(input: input.readEnd), apartFrom: .group)
    else { return nil }
    input.closeReadEnd()
    (self.process, self.input, rest) = (process, input, bytes[...])
    _ = fcntl(input.writeEnd, F_SETFL, O_NONBLOCK)
  }

  /// Ends it and everything in its group.
  func stop() {
    kill(-process.id, SIGKILL)
    process.wait()
  }

  /// Gives it as much as it reads within a moment; once it has everything, or wants no more, the moment just passes.
  func feed() {
    guard input.writeEnd >= 0 else {
      poll(nil, 0, Self.lookMilliseconds)
      return
    }
    var state = pollfd(fd: input.writeEnd, events: Int16(POLLOUT), revents: 0)
    guard poll(&state, 1, Self.lookMilliseconds) > 0 else { return }
    let count = rest.withUnsafeBytes { write(input.writeEnd, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      rest = []
    }
    if rest.isEmpty { input.closeWriteEnd() }
  }
}
