/// The three numbers of a day written `YYYY-MM-DD` in Latin digits, not yet checked against a calendar.
struct ISODayParts {
  let year: Int
  let month: Int
  let day: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}
