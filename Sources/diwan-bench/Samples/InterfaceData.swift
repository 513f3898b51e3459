import Glibc

/// What the programs of the comparison are given to show.
struct InterfaceData {
  let folder: String

  private static let lines = 1_000_000
  private static let shortLines = 200_000
  private static let files = 5_000
  private static let commits = 20_000
  private static let mails = 20_000

  /// - Throws: `BenchmarkProblem` for what the disk refuses; a program that is not installed is left without its data.
  func make() throws {
    try write("lines", count: Self.lines) { "line \($0) of the register, file \(100_000 + $0)\n" }
    try write("short", count: Self.shortLines) { "line \($0) of the register, file \(100_000 + $0)\n" }
    try write("muttrc", count: 1) { _ in "set header_cache=\"\"\nset sort=date\nset sleep_time=0\n" }
    try write("mbox", count: Self.mails) { number in
      "From desk@example.org Sat Nov 21 10:00:00 2026\nFrom: desk \(number) <desk@example.org>\n"
        + "Subject: file \(100_000 + number)\nMessage-ID: <\(number)@example.org>\n\nText.\n\n"
    }
    // A mail program asks for its folder where it has none.
    for name in ["files", "Mail"] { mkdir(folder + "/" + name, 0o700) }
    for number in 0..<Self.files { try write("files/file-\(100_000 + number)", count: 1) { _ in "" } }
    try makeCommits()
  }

  private func makeCommits() throws {
    try write("history", count: Self.commits) { number in
      "commit refs/heads/main\ncommitter desk <desk@example.org> \(1_790_000_000 + number) +0300\n"
        + "data 12\nfile \(1_000_000 + number)\n\n"
    }
    let command =
      "git init -q --bare \"$1\" && git --git-dir=\"$1\" fast-import --quiet <\"$2\""
      + " && git --git-dir=\"$1\" symbolic-ref HEAD refs/heads/main"
    let made = try ChildProcess.run("sh", ["-c", command, "sh", folder + "/commits.git", folder + "/history"])
    guard made.status == 0 else { throw BenchmarkProblem("git ended with \(made.status)") }
  }

  private func write(_ name: String, count: Int, line: (Int) -> String) throws {
    guard let file = fopen(folder + "/" + name, "we") else {
      throw BenchmarkProblem("\(folder)/\(name) cannot be written")
    }
    defer { fclose(file) }
    for number in 0..<count { fputs(line(number), file) }
  }
}
