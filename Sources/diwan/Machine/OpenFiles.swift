import Glibc

/// How many files this program may hold open at once.
enum OpenFiles {
  /// Left free for what the office itself opens meanwhile.
  private static let reserve = 64

  /// Raises the limit, as far as the machine lets any program, where so many more files would not fit.
  /// - Returns: whether they fit.
  static func makeRoom(for count: Int) -> Bool {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return true }
    let needed = rlim_t(Machine.names(inFolder: "/proc/self/fd").count + count + reserve)
    guard limit.rlim_cur < needed else { return true }
    guard needed <= limit.rlim_max else { return false }
    limit.rlim_cur = needed
    return setrlimit(resource, &limit) == 0
  }
}
