import Glibc

/// The processors of this machine.
package enum Processors {
  /// How many are at work, asked once since the answer is read from a file.
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
