import Glibc
import Testing

@testable import CursesTerminal

@Suite("A frame reaches the terminal in one piece")
struct FrameOutputTests {
  @Test("the small writes of a frame are one write to the terminal; what is written between frames goes straight on")
  func onePiece() throws {
    var ends: [Int32] = [-1, -1]
    // Sockets of this kind keep what was written apart.
    try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
    let output = try #require(FrameOutput(to: TerminalLine(input: ends[0], output: ends[0])))
    let descriptor = fileno(output.stream)
    output.collect { for part in ["one ", "two ", "three"] { write(part, to: descriptor) } }
    write("between", to: descriptor)
    output.collect {}
    output.collect { write("four", to: descriptor) }
    output.close()
    close(ends[0])
    #expect(pieces(from: ends[1]) == ["one two three", "between", "four"])
    close(ends[1])
  }

  private func write(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Everything that was written, each call for itself, until the other end is closed.
  private func pieces(from descriptor: Int32) -> [String] {
    var pieces: [String] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      pieces.append(String(decoding: buffer.prefix(count), as: UTF8.self))
    }
    return pieces
  }
}
