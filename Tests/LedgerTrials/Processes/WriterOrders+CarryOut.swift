import Calendars
import CaseLedger
import Glibc

extension WriterOrders {
  /// Commits until the orders are carried out or refused often enough, and says each outcome in a line on standard output.
  /// - Returns: the exit status of the process that does nothing else.
  package func carryOut() -> Int32 {
    if let fileSizeLimit {
      signal(SIGXFSZ, SIG_IGN)
      var limits = rlimit(rlim_cur: rlim_t(fileSizeLimit), rlim_max: rlim_t(fileSizeLimit))
      setrlimit(__rlimit_resource_t(1), &limits)
    }
    do {
      let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)
      try commit(to: open(at: now), at: now)
      return 0
    } catch let error as LedgerError {
      say("refused \(error.code)")
    } catch {
      say("refused stray")
    }
    return 74
  }

  private func commit(to ledger: Ledger, at now: Moment) throws {
    var refusals = 0
    var count = 0
    while count < commitCount, refusals < refusalLimit {
      count += 1
      let text = "\(officer) \(count)"
      do {
        let commit = try ledger.commit(officer: officer, at: now, keyring: nil) { _ in [.trial(text)] }
        if let commit { say("saved \(commit.number) \(commit.hash) \(text)") }
      } catch let error as LedgerError {
        refusals += 1
        say("refused \(error.code)")
      }
    }
  }

  private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
