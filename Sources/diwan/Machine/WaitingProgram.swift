/// A program that was started and waits for what it is to work on; it gets nothing, and ends, where that never comes.
final class WaitingProgram {
  private let process: StartedProcess
  private let (toChild, fromChild, errors): (Pipe, Pipe, Pipe)
  private var isWaiting = true

  /// Starts a program that is named by a path, or found where programs are looked for.
  /// - Returns: nil where there is no such program or it cannot be started.
  init?(_ program: String, _ arguments: [String] = []) {
    guard let toChild = Pipe(), let fromChild = Pipe(), let errors = Pipe() else { return nil }
    let streams = StandardStreams(input: toChild.readEnd, output: fromChild.writeEnd, errors: errors.writeEnd)
    guard let process = StartedProcess([program] + arguments, streams: streams) else { return nil }
    (self.process, self.toChild, self.fromChild, self.errors) = (process, toChild, fromChild, errors)
    toChild.closeReadEnd()
    fromChild.closeWriteEnd()
    errors.closeWriteEnd()
  }

  deinit {
    if isWaiting { _ = finish(input: []) }
  }

  /// Hands it what it waits for, once, and waits for its end.
  ///
  /// It has to read all that it is given before it writes much, and may say little on standard error.
  func finish(input: [UInt8]) -> ChildProcess {
    isWaiting = false
    // As much as it reads: whoever stops reading says by its exit status what was wrong.
    _ = Machine.write(input, to: toChild.writeEnd)
    toChild.closeWriteEnd()
    let output = Machine.readToEnd(fromChild.readEnd) ?? []
    let said = Machine.readToEnd(errors.readEnd) ?? []
    return ChildProcess(output: output, errors: said, status: process.wait().status)
  }
}
