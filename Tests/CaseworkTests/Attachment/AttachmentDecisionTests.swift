import Calendars
import Casework
import Testing

@Suite("A scan is kept only where the rules allow it (R2): the default is the original sighted, no copy kept")
struct AttachmentDecisionTests {
  private func desk(_ profile: Profile = Samples.floorPolicy) throws -> CaseDesk {
    var desk = try CaseDesk(profile)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    return desk
  }

  private func refusal(_ desk: CaseDesk, _ command: RequestCommand) -> RequestRefusal? {
    do {
      _ = try desk.file.decide(command, in: desk.context)
      return nil
    } catch Refusal.request(let refusal) {
      return refusal
    } catch {
      Issue.record("another refusal: \(error)")
      return nil
    }
  }

  private func take(_ document: String, byteCount: Int = 2_048, title: String? = nil) -> RequestCommand {
    .takeAttachment(Samples.scan(of: document, byteCount: byteCount, title: title), sealedByteCount: byteCount + 67)
  }

  @Test("a scan of a checklist's document gets the next number, and the sealed file is told of in clear beside it")
  func taken() throws {
    var desk = try desk()
    var expected = Samples.scan(of: "salary", title: "الصفحة الأولى")
    expected.attachment = 1
    let events = try desk.file.decide(take("salary", title: " الصفحة الأولى "), in: desk.context)
    #expect(
      events == [
        StreamEvent(.file(.first), .request(.attachmentTaken(expected))),
        StreamEvent(
          .attachments(.first), .attachment(.kept(AttachmentKept(digest: Samples.digest, byteCount: 2_115)))),
      ])
    desk.keep(events)
    try desk.ask(take("salary"))
    #expect(desk.request.keptAttachments(of: "salary").map(\.id) == [1, 2])
    #expect(desk.request.keptAttachments(of: "lease").isEmpty)
    #expect(desk.file.keptAttachments.map(\.request) == [1, 1])
  }

  @Test("an identity document is refused, whether its copy is said to be kept or scanned")
  func identity() throws {
    let desk = try desk()
    #expect(refusal(desk, take("card")) == .copyOfIdentityRefused("card"))
    let check = DocumentChecked(
      request: 1, document: "card", originalSighted: true, matches: true, validUntil: Samples.day("2030-01-01"),
      copyKept: true)
    #expect(refusal(desk, .checkDocument(check)) == .copyOfIdentityRefused("card"))
  }

  @Test("an association whose rule permits copies of identity documents keeps them")
  func permitted() throws {
    var profile = Samples.floorPolicy
    profile.attachments = AttachmentRule(
      largestMebibytes: 5, keepsIdentityCopies: true, rule: Bilingual(ar: "طلب الجهة المشرفة", en: "Supervisor's order")
    )
    let desk = try desk(profile)
    #expect(refusal(desk, take("card")) == nil)
    #expect(refusal(desk, take("card", byteCount: 5 << 20)) == nil)
    #expect(
      refusal(desk, take("card", byteCount: 5 << 20 + 1))
        == .attachmentTooLarge(byteCount: 5 << 20 + 1, limit: 5 << 20))
  }

  @Test("a document that is not asked for, and a scan above the usual 20 MiB, are refused")
  func unfit() throws {
    let desk = try desk()
    #expect(refusal(desk, take("passport-photo")) == .documentNotAsked("passport-photo"))
    #expect(
      refusal(desk, take("salary", byteCount: 20 << 20 + 1))
        == .attachmentTooLarge(byteCount: 20 << 20 + 1, limit: 20 << 20))
  }

  @Test("nothing is attached to a closed request, and what is there can still be removed")
  func closed() throws {
    var desk = try desk()
    try desk.ask(take("salary"))
    try desk.ask(.close(request: 1, reason: "انسحب"))
    #expect(refusal(desk, take("salary")) == .closed)
    #expect(refusal(desk, .removeAttachment(request: 1, attachment: 1, reason: "لا حاجة")) == nil)
  }

  @Test(
    "a removal has a reason and destroys the sealed file; nothing is removed twice, or while a hold lies on the file")
  func removed() throws {
    var desk = try desk()
    try desk.ask(take("salary"))
    #expect(refusal(desk, .removeAttachment(request: 1, attachment: 1, reason: " ")) == .reasonMissing)
    #expect(refusal(desk, .removeAttachment(request: 1, attachment: 2, reason: "خطأ")) == .attachmentUnknown(2))
    var held = desk
    held.keep([StreamEvent(.file(.first), .subject(.held(SubjectWords(words: "قضية"))))])
    #expect(refusal(held, .removeAttachment(request: 1, attachment: 1, reason: "خطأ")) == .attachmentHeld)
    let events = try desk.ask(.removeAttachment(request: 1, attachment: 1, reason: "غير واضح"))
    #expect(
      events == [
        .request(.attachmentRemoved(AttachmentRemoved(request: 1, attachment: 1, reason: "غير واضح"))),
        .attachment(.removed(AttachmentDestroyed(digest: Samples.digest))),
      ])
    #expect(desk.request.keptAttachments().isEmpty)
    #expect(desk.request.attachment(1)?.removal?.value == "غير واضح")
    #expect(refusal(desk, .removeAttachment(request: 1, attachment: 1, reason: "خطأ")) == .attachmentRemoved(1))
    try desk.ask(take("salary"))
    #expect(desk.request.keptAttachments().map(\.id) == [2])
  }

  @Test("opening a scan is a reading, which is noted beside the file; one that is gone cannot be opened")
  func opened() throws {
    var desk = try desk()
    try desk.ask(take("salary"))
    let reference = AttachmentReference(CaseReference(file: .first, ordinal: 1), attachment: 1)
    let events = try desk.file.decide(.openAttachment(reference, .viewer), actors: [], in: desk.context)
    #expect(
      events == [
        StreamEvent(
          .readings(.first),
          .access(.attachmentOpened(AttachmentOpened(request: 1, attachment: 1, means: .viewer))))
      ])
    try desk.ask(.removeAttachment(request: 1, attachment: 1, reason: "غير واضح"))
    #expect(throws: Refusal.request(.attachmentRemoved(1))) {
      try desk.file.decide(.openAttachment(reference, .viewer), actors: [], in: desk.context)
    }
  }

  @Test("the last scan is taken back by removing it; a removal is final")
  func undone() throws {
    var desk = try desk()
    try desk.ask(take("salary"))
    #expect(
      LastAct(of: desk.recorded.filter { $0.stream == .file(.first) })?.compensation(reason: "خطأ")
        == .request(.first, .removeAttachment(request: 1, attachment: 1, reason: "خطأ")))
    try desk.ask(.removeAttachment(request: 1, attachment: 1, reason: "خطأ"))
    #expect(LastAct(of: desk.recorded.filter { $0.stream == .file(.first) })?.compensation(reason: "خطأ") == nil)
  }
}
