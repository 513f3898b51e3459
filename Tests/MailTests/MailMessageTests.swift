import Calendars
import Testing

@testable import Mail

@Suite("An e-mail is written as mail systems read it")
struct MailMessageTests {
  private static let message = MailMessage(
    senderName: "جمعية كادي", sender: "desk@kadi.example", recipient: "huda@example.org",
    subject: "إبلاغ بالقرار: طلب رقم 100001/1", words: "السلام عليكم\nطلبكم \u{2066}100001/1\u{2069} < مقبول >",
    isArabic: true, token: "100001.3.0f0f", sentAt: Moment(millisecondsSinceEpoch: 1_795_240_800_000))

  private func lines(_ message: MailMessage = MailMessageTests.message) -> [String] {
    String(decoding: message.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test("every line is ASCII and short enough for any mail system")
  func lineLengths() {
    let lines = lines()
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("the headers name sender, receiver, day and a number that stays the same at every attempt")
  func headers() {
    let lines = lines()
    #expect(lines.contains(" <desk@kadi.example>"))
    #expect(lines.contains("To: huda@example.org"))
    #expect(lines.contains("Date: Sat, 21 Nov 2026 09:00:00 +0300"))
    #expect(lines.contains("Message-ID: <100001.3.0f0f@kadi.example>"))
    #expect(lines.contains("Content-Language: ar"))
    #expect(lines.contains("Auto-Submitted: auto-generated"))
  }

  @Test("words with line breaks and headers in them stay words")
  func injection() {
    var message = Self.message
    message.subject = "قرار\nBcc: thief@example.org"
    message.senderName = "a\r\nTo: thief@example.org"
    #expect(lines(message).contains { $0.hasPrefix("Bcc:") || $0 == "To: thief@example.org" } == false)
  }

  @Test("a header that holds letters beyond ASCII or signs of the format is encoded in whole letters")
  func encodedWords() {
    #expect(EncodedWords.text(of: "Kadi") == "Kadi")
    #expect(EncodedWords.text(of: "Kadi, Jazan") == "=?UTF-8?B?S2FkaSwgSmF6YW4=?=")
    let long = EncodedWords.text(of: String(repeating: "قرار ", count: 20))
    let words = long.split(separator: "\n ")
    #expect(words.count == 5)
    #expect(words.allSatisfy { $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") && $0.utf8.count <= 75 })
    let plain = EncodedWords.text(of: String(repeating: "Kadi ", count: 20)).split(separator: "\n ")
    #expect(plain.count == 3)
    #expect(plain.allSatisfy { $0.utf8.count <= 75 })
    #expect(EncodedWords.text(of: "Kadi\nJazan") == "Kadi Jazan")
  }

  @Test("bells and escapes that were pasted do not reach a reader's screen, and nobody turns the line around")
  func controls() {
    #expect(MailBody("قُبل\u{7}\u{1B}\n\u{202E}الطلب", isArabic: true).plain == "قُبل\nالطلب\n")
  }

  @Test("seconds have two digits from the first to the last", arguments: [(9, "09:00:09"), (10, "09:00:10")])
  func seconds(second: Int, clock: String) {
    let moment = Moment(millisecondsSinceEpoch: 1_795_240_800_000 + Int64(second) * 1_000)
    #expect(MailDate.text(of: moment) == "Sat, 21 Nov 2026 \(clock) +0300")
  }

  @Test("numbers, dates and Latin words of an Arabic text keep their order, the full stop after them its place")
  func isolates() {
    #expect(
      NumberIsolates.text(of: "طلبكم 100001/1، قبل 2026/12/13.")
        == "طلبكم \u{2066}100001/1\u{2069}، قبل \u{2066}2026/12/13\u{2069}.")
    #expect(NumberIsolates.text(of: "+966551000001") == "\u{2066}+966551000001\u{2069}")
    #expect(NumberIsolates.text(of: "رقم \u{2068}7\u{2069} - 80%") == "رقم \u{2068}7\u{2069} - \u{2066}80%\u{2069}")
    #expect(NumberIsolates.text(of: "بلا رقم") == "بلا رقم")
    #expect(NumberIsolates.text(of: "\u{2069}رقم 7") == "\u{2069}رقم \u{2066}7\u{2069}")
  }

  @Test("a Latin name of several words stays one name inside Arabic; numbers follow each other as Arabic does")
  func latinNames() {
    #expect(
      NumberIsolates.text(of: "السلام عليكم Ahmed Ali Khan، طلبكم")
        == "السلام عليكم \u{2066}Ahmed Ali Khan\u{2069}، طلبكم")
    #expect(
      NumberIsolates.text(of: "شركة A-1 Motors. Jazan 5 10")
        == "شركة \u{2066}A-1 Motors\u{2069}. \u{2066}Jazan\u{2069} \u{2066}5\u{2069} \u{2066}10\u{2069}")
    #expect(
      NumberIsolates.text(of: "\u{2068}Ahmed Ali\u{2069} Khan")
        == "\u{2068}Ahmed Ali\u{2069} \u{2066}Khan\u{2069}")
  }

  @Test("the page is laid out from the right, keeps numbers in their order, and takes words for words")
  func page() {
    let page = MailBody("طلبكم \u{2066}100001/1\u{2069} <b>&\n\u{202E}قرار\u{2069}", isArabic: true).page
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<p>طلبكم <bdi dir=\"ltr\">100001/1</bdi> &lt;<bdi dir=\"ltr\">b</bdi>&gt;&amp;</p>"))
    #expect(page.contains("<p>قرار</p>"))
    #expect(MailBody("Yes \u{2068}open", isArabic: false).page.contains("<p>Yes <bdi>open</bdi></p>"))
  }
}
