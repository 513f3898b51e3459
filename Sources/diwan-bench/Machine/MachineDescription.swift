import Glibc

/// The machine that a figure holds for.
struct MachineDescription: Encodable {
  var processor: String
  var cores: Int
  /// Whether SHA-256 is an instruction of the processor, which makes hashing several times faster.
  var hashesInHardware: Bool
  var memoryMebibytes: Int
  var kernel: String
  /// Load of the last minute when the run began: above 0.5, times are longer than they need be.
  var loadAverage: Double

  init() {
    let processorLines = TextFile.lines(of: "/proc/cpuinfo")
    processor = TextFile.value(of: "model name", in: processorLines) ?? "unknown"
    hashesInHardware =
      TextFile.value(of: "flags", in: processorLines)?.split(separator: " ").contains("sha_ni") ?? false
    cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    memoryMebibytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 1_048_576
    kernel = TextFile.lines(of: "/proc/sys/kernel/osrelease").first ?? "unknown"
    loadAverage = TextFile.lines(of: "/proc/loadavg").first?.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }

  var line: String {
    "machine: \(cores) × \(processor)" + (hashesInHardware ? " with SHA extensions" : " without SHA extensions")
      + ", \(memoryMebibytes) MiB, Linux \(kernel), load \(loadAverage.text)"
  }
}
