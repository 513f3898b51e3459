/// A program that was run to its end, with what it wrote.
struct ChildProcess {
  let output: [UInt8]
  let errors: [UInt8]
  /// Its exit status; 128 and the signal's number where a signal ended it.
  let status: Int32

  /// Runs a program that is named by a path, or found where programs are looked for, hands it `input` and waits for its end.
  /// - Returns: nil where there is no such program or it cannot be started.
  static func run(_ program: String, _ arguments: [String] = [], input: [UInt8] = []) -> ChildProcess? {
    WaitingProgram(program, arguments)?.finish(input: input)
  }
}
