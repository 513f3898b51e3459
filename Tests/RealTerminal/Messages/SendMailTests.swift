import Foundation
import Testing

@Suite(
  "E-mail goes through a real mail program to a real SMTP server",
  .enabled(if: MailServer.isInstalled, "msmtp or python3-aiosmtpd is not installed"))
struct SendMailTests {
  /// What is left without the signs that keep numbers in order.
  private func visible(_ text: String) -> String {
    String(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) })
  }

  @Test("Arabic arrives as it was read in the queue, once, and no address stands on a command line")
  func arabic() throws {
    let folder = try OfficeFolder.withPeople([("email", "huda@example.org")])
    let server = try MailServer(in: folder.root)
    try folder.configure("mail-from: desk@kadi.example", "sendmail: \(server.sendmail)")
    let shown = try folder.remind(100_061, "--show").object()
    #expect(try folder.remind(100_061).object()["message"] as? String == "100061/1")
    #expect(try folder.send() == ["100061/1": "accepted"])
    #expect(try folder.send() == [:])

    let taken = try server.taken()
    let mail = try #require(taken.first)
    #expect(taken.count == 1)
    #expect(mail.subject == "وثيقة في ملفكم رقم 100061 تحتاج إلى تجديد")
    #expect(mail.subject == shown["subject"] as? String)
    #expect(visible(mail.plain).trimmingCharacters(in: .newlines) == shown["words"] as? String)
    #expect(mail.plain.contains("\u{2066}2026/12/31\u{2069}"))
    #expect(mail.page.contains("<bdi dir=\"ltr\">2026/12/31</bdi>"))
    #expect(mail.envelopeFrom == "desk@kadi.example")
    #expect(mail.envelopeTo == ["huda@example.org"])
    #expect(mail.to == "huda@example.org")
    #expect(mail.from.hasSuffix("<desk@kadi.example>"))
    #expect(mail.id.hasPrefix("<100061.1.") && mail.id.hasSuffix("@kadi.example>"))
    #expect(mail.date.hasSuffix("+03:00"))
    #expect(mail.language == "ar")
    #expect(server.arguments == "-t -oi -f desk@kadi.example\n")
    #expect(try folder.holdsInClear("huda@example.org") == false)
    #expect(try folder.messageStages() == [:])
    let recorded = try folder.run(["log", "cat"]).output
    for kind in ["message.queued", "message.attemptBegun", "message.attemptEnded", "message.reached"] {
      #expect(recorded.ranges(of: "\"k\":\"" + kind + "\"").count == 1, "\(kind)")
    }
  }

  @Test("an English message is laid out from the left")
  func english() throws {
    let folder = try OfficeFolder.withPeople([("email", "huda@example.org")])
    let server = try MailServer(in: folder.root)
    try folder.configure("mail-from: desk@kadi.example", "sendmail: \(server.sendmail)")
    try folder.remind(100_061, "--message-language", "en")
    #expect(try folder.send() == ["100061/1": "accepted"])
    let mail = try #require(try server.taken().first)
    #expect(mail.subject == "A document of your file 100061 needs to be renewed")
    #expect(mail.language == "en")
    #expect(mail.page.contains("<html lang=\"en\" dir=\"ltr\">"))
  }

  @Test("a server that says later is asked again later; one that says never makes a task of it")
  func refusals() throws {
    let folder = try OfficeFolder.withPeople([("email", "a@later.example"), ("email", "b@never.example")])
    let server = try MailServer(in: folder.root)
    try folder.configure("mail-from: desk@kadi.example", "sendmail: \(server.sendmail)")
    try folder.remind(100_061)
    try folder.remind(100_062)
    #expect(try folder.send() == ["100061/1": "deferred", "100062/1": "refused"])
    #expect(try folder.messageStages() == ["100061/1": "waiting", "100062/1": "task"])
    #expect(try folder.send() == [:])
    #expect(try server.taken().isEmpty)
  }

  @Test("a mail program that is not there loses nothing")
  func noProgram() throws {
    let folder = try OfficeFolder.withPeople([("email", "huda@example.org")])
    try folder.configure("mail-from: desk@kadi.example", "sendmail: /nowhere/sendmail")
    try folder.remind(100_061)
    #expect(try folder.send() == ["100061/1": "deferred"])
    #expect(try folder.messageStages() == ["100061/1": "waiting"])
  }
}
