/// Which file system lies where, as Linux tells in `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
struct MountTable {
  /// The file system's type of each device, by `major:minor`.
  private let types: [Substring: Substring]

  init(_ text: String) {
    var types: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      // 36 35 98:0 /root /mount rw,noatime shared:1 - ext4 /dev/root rw
      guard words.count > 3, let end = words.firstIndex(of: "-"), end + 1 < words.count else { continue }
      types[words[2]] = words[end + 1]
    }
    self.types = types
  }

  func type(ofDevice major: UInt32, _ minor: UInt32) -> String? {
    types["\(major):\(minor)"].map(String.init)
  }
}
