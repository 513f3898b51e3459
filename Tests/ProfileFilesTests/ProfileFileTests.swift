import Calendars
import Casework
import ProfileFiles
import Testing

@Suite("A profile file is read and written")
struct ProfileFileTests {
  @Test("A sixth association is served by its file alone")
  func sixth() throws {
    let read = ProfileFile.read(text: SixthAssociation.text, fileName: "green-hand.yaml")
    #expect(read.problems == [])
    let profile = try #require(read.profile)
    #expect(profile.id == "green-hand")
    #expect(profile.association.name == Bilingual(ar: "جمعية اليد الخضراء", en: "Green Hand Association"))
    #expect(profile.approval.approvedOn == CivilDate(year: 2026, month: 1, day: 4))
    #expect(profile.approval.minutes == "7")
    #expect(!profile.approval.circulatedToStaff)
    #expect(
      profile.reply == ReplySetting(rule: .within(workingDays: 5), clockStarts: .completeness, internalTargetDays: 3))
    #expect(profile.decision.quorum == 0)
    #expect(profile.channels[0].isElectronic == false)
    #expect(profile.document("lease")?.validity == .months(12))
    #expect(profile.services[0].documents[1].question?.en == "Is the land rented?")
    #expect(profile.services[0].categories == [])
    #expect(Permission.studyCases.roles(under: profile) == [.researcher, .director, .reception])
  }

  @Test("The head of an association's papers and who signs which are read and written")
  func letterhead() throws {
    let text =
      SixthAssociation.text + """

        letterhead:
          logo: logo.png
          contact: {ar: هاتف 012, en: Phone 012}
          signatories:
            - {title: {ar: الرئيس, en: Chair}, name: {ar: سعد, en: Saad}, papers: [notice, complaint-outcome]}

        """
    let read = ProfileFile.read(text: text, fileName: "g")
    #expect(read.problems == [])
    let profile = try #require(read.profile)
    let chair = Signatory(
      title: Bilingual(ar: "الرئيس", en: "Chair"), name: Bilingual(ar: "سعد", en: "Saad"),
      papers: [.notice, .complaintOutcome])
    #expect(
      profile.letterhead
        == LetterheadSetting(
          logo: "logo.png", contact: Bilingual(ar: "هاتف 012", en: "Phone 012"), signatories: [chair]))
    #expect(profile.signatories(of: .notice) == [chair])
    #expect(profile.signatories(of: .referral) == [])
    #expect(ProfileFile.read(text: ProfileFile.write(profile), fileName: "g").profile == profile)
    let wrong = text.replacing("[notice,", with: "[letter,")
    #expect(ProfileFile.read(text: wrong, fileName: "g").problems.isEmpty == false)
  }

  @Test("Which scans are kept is read and written, with the usual limit where none is named")
  func attachments() throws {
    let text =
      SixthAssociation.text + """

        attachments:
          identityCopies: true
          rule: {ar: طلب الجهة المشرفة, en: Supervisor's order}

        """
    let profile = try #require(ProfileFile.read(text: text, fileName: "g").profile)
    #expect(
      profile.attachmentRule
        == AttachmentRule(
          largestMebibytes: 20, keepsIdentityCopies: true,
          rule: Bilingual(ar: "طلب الجهة المشرفة", en: "Supervisor's order")))
    #expect(ProfileFile.read(text: ProfileFile.write(profile), fileName: "g").profile == profile)
    let tooLarge = text.replacing("identityCopies: true", with: "largestMebibytes: 900")
    #expect(ProfileFile.read(text: tooLarge, fileName: "g").problems.isEmpty == false)
    #expect(ProfileFile.read(text: SixthAssociation.text, fileName: "g").profile?.attachmentRule == .standard)
  }

  @Test("What the program reminds of by itself is read and written; without it nothing is")
  func reminders() throws {
    let text =
      SixthAssociation.text + """

        watch:
          reminders: {waitDays: 10, byItself: [expiringDocument, opinion]}

        """
    let profile = try #require(ProfileFile.read(text: text, fileName: "g").profile)
    #expect(profile.watched.reminding == ReminderRule(waitDays: 10, byItself: [.expiringDocument, .opinion]))
    #expect(ProfileFile.read(text: ProfileFile.write(profile), fileName: "g").profile == profile)
    let wrong = ProfileFile.read(text: text.replacing("opinion]", with: "decision]"), fileName: "g").problems
    #expect(wrong.map(\.value) == ["decision"])
    let usual = try #require(ProfileFile.read(text: SixthAssociation.text, fileName: "g").profile)
    #expect(usual.watched.reminding == ReminderRule(waitDays: 7, byItself: []))
  }

  @Test("What is exported is read back as the same profile", arguments: ShippedProfiles.names)
  func roundTrip(name: String) throws {
    let profile = try ShippedProfiles.profile(name)
    let text = ProfileFile.write(profile)
    #expect(ProfileFile.read(text: text, fileName: name).profile == profile)
    #expect(ProfileFile.write(try #require(ProfileFile.read(text: text, fileName: name).profile)) == text)
  }

  @Test(
    "Words that YAML would take for something else come back as words",
    arguments: [
      "2337", "2023-08-10", "true", "a: b", "#7", "- x", "\"", "it's", "line\nline", " spaced ", "~", "[1]", "1,2",
      "\u{202E}x", "\u{7}", "\u{1F600}", "قرار: 7",
    ])
  func awkwardWords(words: String) throws {
    var profile = try ShippedProfiles.profile("bazil")
    profile.approval.minutes = words
    #expect(ProfileFile.read(text: ProfileFile.write(profile), fileName: "b").profile?.approval.minutes == words)
  }

  @Test("An export is laid out as a person would write it, under its comment")
  func layout() throws {
    let profile = try #require(ProfileFile.read(text: SixthAssociation.text, fileName: "g").profile)
    let lines = ProfileFile.write(profile, heading: "First line\nSecond line").split(separator: "\n").map(String.init)
    #expect(
      Array(lines.prefix(6)) == [
        "# First line", "# Second line", "id: green-hand", "association:",
        "  name: {ar: جمعية اليد الخضراء, en: Green Hand Association}",
        "  shortName: {ar: اليد الخضراء, en: Green Hand}",
      ])
    #expect(lines.contains("  rule: {withinWorkingDays: 5}"))
    #expect(lines.contains("identityKinds: [nationalID]"))
    #expect(lines.contains("  validity: {months: 12}"))
    #expect(!lines.contains { $0.contains("grants: []") })
  }
}
