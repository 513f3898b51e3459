import Glibc

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
  func finish(input: [UInt8]) -> ChildProcess {
    isWaiting = false
    var (rest, output, said) = (input[...], [UInt8](), [UInt8]())
    // All three at once: to wait on one for a program that waits on another would last for ever.
    _ = fcntl(toChild.writeEnd, F_SETFL, O_WRONLY | O_NONBLOCK)
    while true {
      if rest.isEmpty { toChild.closeWriteEnd() }
      let ready = Self.ready([toChild.writeEnd, fromChild.readEnd, errors.readEnd])
      if ready.isEmpty { break }
      if ready.contains(toChild.writeEnd) { rest = Self.write(rest, to: toChild.writeEnd) }
      if ready.contains(fromChild.readEnd), !Self.read(fromChild.readEnd, into: &output) { fromChild.closeReadEnd() }
      if ready.contains(errors.readEnd), !Self.read(errors.readEnd, into: &said) { errors.closeReadEnd() }
    }
    return ChildProcess(output: output, errors: said, status: process.wait().status)
  }

  /// Those of some descriptors on which a call does something at once, as soon as there are any; none where all are closed.
  private static func ready(_ descriptors: [Int32]) -> [Int32] {
    var waiting = descriptors.filter { $0 >= 0 }.map { pollfd(fd: $0, events: Int16(POLLIN | POLLOUT), revents: 0) }
    guard !waiting.isEmpty else { return [] }
    while poll(&waiting, nfds_t(waiting.count), -1) < 0, errno == EINTR {}
    return waiting.filter { $0.revents != 0 }.map(\.fd)
  }

  /// What is left when the program took as much as it takes now: nothing where it stopped reading, since it says by its exit
  /// status what was wrong.
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> ArraySlice<UInt8> {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? bytes : [] }
    return bytes.dropFirst(count)
  }

  /// - Returns: false at the end.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    guard let piece = Machine.read(descriptor, upTo: 65_536), !piece.isEmpty else { return false }
    bytes += piece
    return true
  }
}
