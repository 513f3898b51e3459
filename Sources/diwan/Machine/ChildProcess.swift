import Glibc

/// A program that was run to its end, with what it wrote.
struct ChildProcess {
  let output: [UInt8]
  let errors: [UInt8]
  /// Its exit status; 128 and the signal's number where a signal ended it.
  let status: Int32

  /// Runs a program that is named by a path, or found where programs are looked for, hands it `input` and waits for its end.
  ///
  /// It has to read all that it is given before it writes much, and may say little on standard error.
  /// - Returns: nil where there is no such program or it cannot be started.
  static func run(_ program: String, _ arguments: [String] = [], input: [UInt8] = []) -> ChildProcess? {
    guard let toChild = Pipe(), let fromChild = Pipe(), let errors = Pipe() else { return nil }
    let streams = StandardStreams(input: toChild.readEnd, output: fromChild.writeEnd, errors: errors.writeEnd)
    guard let process = StartedProcess([program] + arguments, streams: streams) else { return nil }
    toChild.closeReadEnd()
    fromChild.closeWriteEnd()
    errors.closeWriteEnd()
    // As much as it reads: whoever stops reading says by its exit status what was wrong.
    _ = Machine.write(input, to: toChild.writeEnd)
    toChild.closeWriteEnd()
    let output = Machine.readToEnd(fromChild.readEnd) ?? []
    let said = Machine.readToEnd(errors.readEnd) ?? []
    return ChildProcess(output: output, errors: said, status: process.wait().status)
  }
}
