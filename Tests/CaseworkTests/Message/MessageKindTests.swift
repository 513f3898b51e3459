import Calendars
import Casework
import Testing

@Suite("What a message is about, and what it is evidence for")
struct MessageKindTests {
  private static let table: [(kind: MessageKind, subject: MessageKind.Subject, duties: Set<Duty>)] = [
    (.receipt, .request, [.requestTaken]), (.missingPapers, .request, [.requirementsGiven]),
    // Of these two the events tell that come with them.
    (.replyTerm, .request, []), (.decision, .request, [.dataKept]),
    (.postponement, .request, [.beneficiaryTold]), (.delivery, .request, [.beneficiaryTold]),
    (.opinion, .request, [.opinionAsked]), (.expiringDocument, .document, [.reachedOut]),
    (.ageLimit, .dependant, [.reachedOut]), (.silentFile, .file, [.reachedOut]),
    (.complaintReceipt, .matter(.complaint), [.complaintHandled]),
    (.complaintOutcome, .matter(.complaint), [.complaintHandled]),
    (.harmOutcome, .matter(.harm), [.beneficiaryTold]), (.appointment, .matter(.appointment), [.beneficiaryTold]),
  ]

  @Test("each kind has its subject and the duties that it fulfils", arguments: MessageKind.allCases)
  func kinds(kind: MessageKind) throws {
    let row = try #require(Self.table.first { $0.kind == kind })
    #expect(kind.subject == row.subject)
    let reached = MessageReached(message: 1, kind: kind, channel: "visit", day: Samples.day("2026-11-22"), words: nil)
    #expect(
      CaseEvent.message(.reached(reached)).duties(under: Samples.ceilingPolicy).subtracting([.channelNamed])
        == row.duties)
  }

  @Test("a reminder is named as the message that reminds", arguments: ReminderKind.allCases)
  func reminders(kind: ReminderKind) {
    #expect(kind.message.rawValue == kind.rawValue)
  }

  @Test("a cause is one request, one paper until its day, one age, one silence, one hour of an appointment")
  func causes() {
    let day = Samples.day("2026-12-05")
    #expect(MessageTopic(.delivery, request: 1).cause == "delivery/1")
    #expect(MessageTopic(.opinion, request: 1).cause == "opinion/1")
    #expect(MessageTopic(.expiringDocument, day: day).cause == "expiringDocument/identityPaper/20792")
    #expect(MessageTopic(.expiringDocument, document: "lease", day: day).cause == "expiringDocument/lease/20792")
    #expect(MessageTopic(.silentFile, day: day).cause == "silentFile/20792")
    #expect(
      MessageTopic(.appointment, matter: 7, day: day, time: TimeOfDay(text: "10:30")).cause
        == "appointment/7/20792/10:30")
    #expect(MessageTopic(.appointment, matter: 7, day: day).cause == nil)
  }

  @Test("a channel is used by the media that belong to it, the usual one first")
  func media() {
    let table: [(Channel.Reach, [MessageMedium])] = [
      (.inPerson, [.person]), (.phone, [.text, .call]), (.email, [.email]), (.post, [.letter]), (.fax, [.letter]),
      (.account, [.text, .person]),
    ]
    for (reach, media) in table { #expect(reach.media == media, "\(reach)") }
  }

  @Test("a medium reaches whom it concerns at what was agreed, else at what the file says")
  func addresses() throws {
    var facts = try CaseDesk(Samples.ceilingPolicy).file.facts
    func address(_ medium: MessageMedium, _ reach: Channel.Reach, agreed detail: String? = nil) -> String? {
      let channel = Channel(id: "agreed", label: Samples.words("وسيلة", "Means"), reach: reach, isElectronic: false)
      facts.contact = AgreedContact(channel: detail == nil ? "other" : "agreed", detail: detail)
      return facts.address(for: medium, by: channel)
    }
    func expectAgreed(_ medium: MessageMedium, _ reach: Channel.Reach, _ detail: String, _ found: String?) {
      #expect(address(medium, reach, agreed: detail) == found, "\(medium) \(reach)")
    }
    expectAgreed(.text, .phone, "0559876543", "+966559876543")
    expectAgreed(.call, .phone, " ", "+966551234567")
    expectAgreed(.text, .phone, "مساءً", nil)
    expectAgreed(.email, .email, "own@example.org", "own@example.org")
    expectAgreed(.text, .account, "ahmad85", "ahmad85")
    expectAgreed(.letter, .fax, "0112345678", "0112345678")
    expectAgreed(.letter, .post, "ص.ب 7", "ص.ب 7")
    expectAgreed(.person, .inPerson, "المكتب الثاني", "المكتب الثاني")
    #expect(address(.person, .inPerson) == "")
    #expect(address(.text, .account) == nil)
    #expect(address(.email, .email) == nil)
    facts.email = "file@example.org"
    #expect(address(.email, .email) == "file@example.org")
    #expect(address(.letter, .fax) == nil)
    facts.otherPhone = try PhoneNumber(checking: "0112345678")
    #expect(address(.letter, .fax) == "+966112345678")
    #expect(address(.call, .phone) == "+966551234567")
    facts.mobile = nil
    #expect(address(.call, .phone) == "+966112345678")
    #expect(address(.letter, .post) == nil)
    facts.address = "حي النسيم"
    #expect(address(.letter, .post) == "حي النسيم")
    facts.shortAddress = "RRRD2929"
    #expect(address(.letter, .post) == "RRRD2929")
  }
}
