// A process that does nothing but commit, for trials that kill it, starve it of room or fail its system calls.
import Calendars
import CaseLedger
import Glibc
import LedgerTrials

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

guard let orders = WriterOrders(arguments: Array(CommandLine.arguments.dropFirst())) else {
  say("refused usage")
  exit(64)
}
if let limit = orders.fileSizeLimit {
  signal(SIGXFSZ, SIG_IGN)
  var limits = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
  setrlimit(__rlimit_resource_t(1), &limits)
}
do {
  let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)
  let ledger = try orders.open(at: now)
  var refusals = 0
  var count = 0
  while count < orders.commitCount, refusals < orders.refusalLimit {
    count += 1
    let text = "\(orders.officer) \(count)"
    do {
      let commit = try ledger.commit(officer: orders.officer, at: now, keyring: nil) { _ in [.trial(text)] }
      if let commit { say("saved \(commit.number) \(commit.hash) \(text)") }
    } catch let error as LedgerError {
      refusals += 1
      say("refused \(error.code)")
    }
  }
} catch let error as LedgerError {
  say("refused \(error.code)")
  exit(74)
}
