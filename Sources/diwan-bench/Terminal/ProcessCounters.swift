/// What the kernel counts of a running program.
struct ProcessCounters {
  /// Memory in use, shared parts included.
  let residentMebibytes: Double
  let largestResidentMebibytes: Double
  /// Times that it gave the processor up by itself: each waiting is one.
  let waits: Int

  init(of process: Int32) throws {
    let status = TextFile.lines(of: "/proc/\(process)/status")
    guard let resident = TextFile.number(of: "VmRSS", in: status),
      let largest = TextFile.number(of: "VmHWM", in: status),
      let waits = TextFile.number(of: "voluntary_ctxt_switches", in: status)
    else { throw BenchmarkProblem("the kernel does not tell about process \(process)") }
    residentMebibytes = Double(resident) / 1_024
    largestResidentMebibytes = Double(largest) / 1_024
    self.waits = waits
  }
}
