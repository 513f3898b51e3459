import Desk

/// The printers of the machine, by the commands of CUPS.
enum PrinterQueue {
  /// The names of all printers, the usual one first; none where CUPS is not installed or not running.
  static func names() -> [String] {
    guard let listed = ChildProcess.run("lpstat", ["-e"]), listed.status == 0 else { return [] }
    let names = words(in: listed.output)
    guard let told = ChildProcess.run("lpstat", ["-d"]), let usual = words(in: told.output).last,
      names.contains(usual)
    else { return names }
    return [usual] + names.filter { $0 != usual }
  }

  /// Hands a PDF over; the queue shows the kind of paper and no name of a person.
  /// - Throws: `Failure.notPrinted` with the queue's own words.
  static func send(_ bytes: [UInt8], to printer: String, title: String) throws(Failure) {
    let arguments = ["-d", printer, "-t", title, "-o", "media=A4", "-"]
    guard let ended = ChildProcess.run("lp", arguments, input: bytes), ended.status == 0 else {
      throw Failure(.notPrinted, detail: printer)
    }
  }

  private static func words(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
