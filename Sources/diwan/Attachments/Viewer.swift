import Desk
import Dispatch
import Glibc

/// The program that shows scans.
struct Viewer {
  /// It hands the file to another program and ends at once.
  private static let starter = "xdg-open"

  let words: [String]

  /// - Parameter command: the program with its arguments, as the configuration file has it; nil for the usual one.
  init(command: String?) {
    let words = command?.split(separator: " ").map(String.init) ?? []
    self.words = words.isEmpty ? [Self.starter] : words
  }

  private var isStarter: Bool { words[0].split(separator: "/").last.map(String.init) == Self.starter }

  /// Whether it has a display; a program that the officer set may need none.
  var canShow: Bool {
    !isStarter || Machine.variable("DISPLAY") != nil || Machine.variable("WAYLAND_DISPLAY") != nil
  }

  /// Starts the program on a file, away from the terminal.
  /// - Parameter ended: called on another thread when the program ends, unless it only handed the file on.
  /// - Returns: what tells of its end while it is new.
  /// - Throws: `Failure.noDisplay`, `Failure.viewerMissing`.
  func show(_ path: String, ended: @escaping @Sendable () -> Void) throws(Failure) -> ViewerStart {
    guard canShow else { throw Failure(.noDisplay) }
    guard let process = StartedProcess(words + [path], apartFrom: .session) else {
      throw Failure(.viewerMissing, detail: words[0])
    }
    let isStarter = isStarter
    let start = ViewerStart(program: words[0], at: Machine.now())
    DispatchQueue.global(qos: .background).async {
      let end = process.wait()
      start.end(with: end)
      if !isStarter || end.status != 0 { ended() }
    }
    return start
  }
}
