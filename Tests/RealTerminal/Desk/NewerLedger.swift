import Foundation

/// An office whose ledger a later version of the program wrote: of its header this one knows the number and no more.
enum NewerLedger {
  /// The header of a first segment in format 2, with the checksum that it has to have.
  private static let header =
    #"{"c":"71e8f0e1","diwan":{"format":2,"log":"0123456789abcdef0123456789abcdef","segment":1,"previous":""#
    + String(repeating: "0", count: 64) + #"","first":1}}"# + "\n"

  static func office() throws -> OfficeFolder {
    let folder = try OfficeFolder.demo()
    try header.write(toFile: folder.data + "/log/000000000001.jsonl", atomically: true, encoding: .utf8)
    return folder
  }
}
