public import Calendars
import FoundationEssentials

/// An e-mail to one person as the bytes that the mail system takes: plain text, and the same as a page that a reader lays
/// out from the right side (RFC 5322, 2045 to 2047, 2046 section 5.1.4).
public struct MailMessage: Hashable, Sendable {
  /// The name of the sender, and the address, which stands in a header as it is.
  public var senderName: String
  public var sender: String
  public var recipient: String
  public var subject: String
  public var words: String
  /// Whether it is written in Arabic; else in English.
  public var isArabic: Bool
  /// The same whenever the message is handed over again, of letters, digits and full stops.
  public var token: String
  public var sentAt: Moment

  public init(
    senderName: String, sender: String, recipient: String, subject: String, words: String, isArabic: Bool,
    token: String, sentAt: Moment
  ) {
    self.senderName = senderName
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.words = words
    self.isArabic = isArabic
    self.token = token
    self.sentAt = sentAt
  }

  /// The whole message; lines end as a program on this machine expects them, and the mail system gives them its own ends.
  public var bytes: [UInt8] {
    let boundary = "=_diwan." + token
    let body = MailBody(words, isArabic: isArabic)
    var lines =
      headers + [
        "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"", "",
      ]
    for (type, text) in [("plain", body.plain), ("html", body.page)] {
      lines += [
        "--" + boundary, "Content-Type: text/" + type + "; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      ]
      lines.append(Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]))
    }
    lines += ["--" + boundary + "--", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private var headers: [String] {
    [
      "From: " + EncodedWords.text(of: senderName) + "\n <" + sender + ">", "To: " + recipient,
      "Subject: " + EncodedWords.text(of: subject), "Date: " + MailDate.text(of: sentAt),
      "Message-ID: <" + token + "@" + domain + ">", "Content-Language: " + (isArabic ? "ar" : "en"),
      // Nobody's answering machine answers (RFC 3834).
      "Auto-Submitted: auto-generated",
    ]
  }

  private var domain: String { sender.split(separator: "@").last.map(String.init) ?? "diwan.invalid" }
}
