import Calendars
import CaseLedger
import Foundation
import Testing

@Suite("Sign-in attempts are counted for all processes and slowed down")
struct SignInAttemptsTests {
  private let start = Moment(millisecondsSinceEpoch: 1_795_000_000_000)

  private func wait(_ attempts: some SignInAttempts, _ name: String, isKnown: Bool = true, at now: Moment) -> Int? {
    do {
      try attempts.begin(name, isKnown: isKnown, at: now)
      return nil
    } catch .tooManyAttempts(let seconds) {
      return seconds
    } catch {
      Issue.record("another error: \(error)")
      return nil
    }
  }

  private func after(_ seconds: Int) -> Moment {
    Moment(millisecondsSinceEpoch: start.millisecondsSinceEpoch + Int64(seconds) * 1_000)
  }

  @Test("three attempts cost nothing, then each in vain doubles the wait, and the tenth locks for a quarter of an hour")
  func growing() throws {
    let attempts = MemorySignInAttempts()
    var now = 0
    var waits: [Int] = []
    for _ in 1...10 {
      while let seconds = wait(attempts, "huda", at: after(now)) {
        waits.append(seconds)
        now += seconds
      }
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 64])
    #expect(attempts.isLocked("huda", isKnown: true))
    #expect(wait(attempts, "huda", at: after(now)) == 900)
    #expect(wait(attempts, "huda", at: after(now + 899)) == 1)
    #expect(wait(attempts, "huda", at: after(now + 900)) == nil)
    #expect(wait(attempts, "huda", at: after(now + 901)) == 899)
  }

  @Test("a success tells of those before it and begins anew; another name is not held up")
  func success() throws {
    let attempts = MemorySignInAttempts()
    for _ in 1...3 { _ = wait(attempts, "huda", at: start) }
    #expect(wait(attempts, "huda", at: start) == 1)
    #expect(wait(attempts, "sami", at: start) == nil)
    #expect(wait(attempts, "huda", at: after(1)) == nil)
    #expect(attempts.succeed("huda", at: after(1)) == FormerSignIn(signedInAt: nil, failures: 3))
    #expect(wait(attempts, "huda", at: after(2)) == nil)
    #expect(attempts.succeed("huda", at: after(2)) == FormerSignIn(signedInAt: after(1), failures: 0))
  }

  @Test("a clock that was ahead and is right again makes nobody wait longer than the wait itself")
  func clockAhead() throws {
    let attempts = MemorySignInAttempts()
    let ahead = after(10 * 365 * 86_400)
    for _ in 1...3 { _ = wait(attempts, "huda", at: ahead) }
    #expect(wait(attempts, "huda", at: start) == 1)
    #expect(wait(attempts, "huda", at: after(1)) == nil)
  }

  @Test("on a disk, attempts of one name come one after another, whoever makes them; another name's are not held up")
  func oneAfterAnother() async throws {
    let temporary = try TemporaryFolder()
    let desks = (1...4).map { _ in FolderSignInAttempts(folder: temporary.path) }
    let now = start
    let told = try await withThrowingTaskGroup(of: FormerSignIn.self) { group in
      for desk in desks {
        group.addTask {
          try desk.inTurn("huda", isKnown: true) { () throws(KeyError) in
            try desk.begin("huda", isKnown: true, at: now)
            return desk.succeed("huda", at: now)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(told.map(\.failures) == [0, 0, 0, 0])
    try desks[0].inTurn("huda", isKnown: true) { () throws(KeyError) in
      try desks[1].inTurn("sami", isKnown: true) { () throws(KeyError) in
        try desks[1].begin("sami", isKnown: true, at: now)
      }
    }
  }

  @Test("an administrator frees a locked name, and a day without attempts forgets them")
  func freed() throws {
    let attempts = MemorySignInAttempts()
    for _ in 1...3 { _ = wait(attempts, "huda", at: start) }
    attempts.free("huda")
    #expect(wait(attempts, "huda", at: start) == nil)
    for _ in 1...2 { _ = wait(attempts, "huda", at: start) }
    #expect(wait(attempts, "huda", at: start) == 1)
    #expect(wait(attempts, "huda", at: after(86_401)) == nil)
    #expect(wait(attempts, "huda", at: after(86_401)) == nil)
  }

  @Test("a name that nobody bears waits just as long, and what was typed is kept nowhere")
  func strangers() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let attempts = FolderSignInAttempts(folder: folder)
    for _ in 1...3 { #expect(wait(attempts, "my-secret-words", isKnown: false, at: start) == nil) }
    #expect(wait(attempts, "my-secret-words", isKnown: false, at: start) == 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = FileManager.default.contents(atPath: folder + "/" + name)
      #expect(bytes?.firstRange(of: Data("my-secret-words".utf8)) == nil, "\(name)")
    }
  }

  @Test("another process and a restart go on counting; a clock set back does not lengthen the wait")
  func processes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = FolderSignInAttempts(folder: folder)
    _ = wait(first, "huda", at: start)
    _ = wait(FolderSignInAttempts(folder: folder), "huda", at: start)
    _ = wait(first, "huda", at: start)
    #expect(wait(FolderSignInAttempts(folder: folder), "huda", at: start) == 1)
    #expect(wait(first, "huda", at: after(-7_200)) == 1)
  }
}
