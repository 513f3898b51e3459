import Foundation
import Testing

/// `ssh` and others open the pipes that they share with a program so that a call never waits.
@Suite("The commands on pipes that do not wait")
struct BorrowedPipeTests {
  private struct Started {
    let process: Process
    let output: FileHandle
  }

  /// Starts a command whose output is a pipe of one page on which no writing waits.
  private func start(_ arguments: [String], in folder: OfficeFolder) throws -> Started {
    let output = Pipe()
    let writing = output.fileHandleForWriting.fileDescriptor
    try #require(fcntl(writing, F_SETFL, O_WRONLY | O_NONBLOCK) == 0)
    try #require(fcntl(writing, Self.setPipeSize, Self.pipeSize) == Self.pipeSize)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try builtProduct(named: "diwan"))
    process.arguments = arguments
    process.environment = folder.environment(officer: "director")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return Started(process: process, output: output.fileHandleForReading)
  }

  private static let pipeSize: Int32 = 4_096
  /// `F_SETPIPE_SZ` of fcntl(2), which Glibc's module does not show.
  private static let setPipeSize: Int32 = 1_031

  /// Whether a process sleeps or has ended, as its line in `/proc` tells behind its name.
  private func isAtRest(_ process: Process) -> Bool {
    let line = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    guard let state = line?.split(separator: ")").last?.split(separator: " ").first else { return true }
    return ["S", "Z"].contains(state)
  }

  @Test("who reads slowly gets everything all the same")
  func slowReader() throws {
    let folder = try OfficeFolder()
    let whole = try folder.run(["manual", "--language", "ar"]).output
    let started = try start(["manual", "--language", "ar"], in: folder)
    // Nothing is read before the command found the pipe full and waits, or gave up.
    var held: Int32 = 0
    repeat {
      try #require(ioctl(started.output.fileDescriptor, UInt(FIONREAD), &held) == 0)
    } while started.process.isRunning && !(held > 0 && isAtRest(started.process))
    let read = String(decoding: started.output.readDataToEndOfFile(), as: UTF8.self)
    started.process.waitUntilExit()
    #expect(started.process.terminationStatus == 0)
    #expect(read == whole && read.utf8.count > 2 * Int(Self.pipeSize))
  }
}
