import Glibc

/// Where the benchmarks work and what they measure on.
struct BenchmarkSetting {
  let files: Int
  /// The folder for scratch files, without a slash at its end.
  let folder: String
  /// The program that is measured, built beside this one.
  let program: String
  let office: BenchmarkOffice
  /// Whether more rounds are measured, and the ledger's long trials are run.
  let isLong: Bool

  /// - Throws: `BenchmarkProblem` where `diwan` is not beside this program or the folder is not there.
  init(files: Int, office: String?, folder: String, isLong: Bool) throws {
    self.files = files
    self.isLong = isLong
    guard let resolved = realpath(folder, nil) else { throw BenchmarkProblem("\(folder): no such folder") }
    defer { free(resolved) }
    self.folder = String(cString: resolved)
    program = try Self.neighbour("diwan")
    self.office = BenchmarkOffice(
      path: office ?? self.folder + "/diwan-bench-office-" + String(files), files: files, program: program)
  }

  /// The same for an office of another size, which is made in the folder.
  func sized(_ files: Int) -> BenchmarkSetting {
    files == self.files ? self : BenchmarkSetting(self, files: files)
  }

  private init(_ other: BenchmarkSetting, files: Int) {
    self.files = files
    isLong = other.isLong
    folder = other.folder
    program = other.program
    office = BenchmarkOffice(
      path: other.folder + "/diwan-bench-office-" + String(files), files: files, program: other.program)
  }

  private static func neighbour(_ name: String) throws -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else { throw BenchmarkProblem("/proc is not there") }
    defer { free(resolved) }
    let path = String(cString: resolved).split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
    guard access(path, X_OK) == 0 else { throw BenchmarkProblem("\(path) is not there: build it first") }
    return path
  }
}
