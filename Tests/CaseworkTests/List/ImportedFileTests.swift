import Calendars
import Casework
import Testing

@Suite("A line of a list becomes a file where nobody need be asked about it")
struct ImportedFileTests {
  private func register(
    _ entry: FileEntry = Samples.person, sameIdentity: FileNumber? = nil, alike: [PossibleDuplicate] = [],
    by officer: Officer = Samples.director
  ) throws -> FileRegistered? {
    let context = DecisionContext(
      officer: officer, now: Samples.moment("2026-11-22"), register: try .sample(Samples.floorPolicy))
    var entry = entry
    entry.isFromList = true
    let event = try BeneficiaryFile.register(
      entry.checked(under: Samples.floorPolicy, on: context.today), from: line, number: .first,
      sameIdentity: sameIdentity, alike: alike, in: context)
    guard case .file(.registered(let registered)) = event.event else { return nil }
    return registered
  }

  private let line = ListLine(list: "0123456789abcdef", line: 17)

  private func alike(_ reasons: DuplicateReason...) -> PossibleDuplicate {
    PossibleDuplicate(file: FileNumber(100_007), reasons: reasons)
  }

  @Test("it names its line, and what the list does not say is noted to be completed")
  func incomplete() throws {
    var entry = Samples.person
    (entry[.category], entry[.birthDate]) = ("", "")
    let registered = try #require(try register(entry))
    #expect(registered.imported == line)
    #expect(
      registered.confirmed == [
        ConfirmedFinding(field: .birthDate, code: .birthMissing),
        ConfirmedFinding(field: .category, code: .toBeCompleted),
      ])
  }

  @Test("a line with an error, one of somebody registered already, and one that an officer may not take in is refused")
  func refused() throws {
    var entry = Samples.person
    entry[.identityNumber] = "1000000000"
    #expect(throws: Refusal.file(.findings([Finding(.identityNumber, .identityChecksum)]))) { try register(entry) }
    #expect(throws: Refusal.file(.identityTaken(by: FileNumber(100_007)))) {
      try register(sameIdentity: FileNumber(100_007))
    }
    #expect(throws: Refusal.notPermitted(.importFiles)) { try register(by: Samples.reception) }
  }

  @Test(
    "a name or a telephone that others have is noted with the file", arguments: [DuplicateReason.samePhone, .sameName])
  func weakSigns(reason: DuplicateReason) throws {
    #expect(try register(alike: [alike(reason)])?.distinctFrom == [alike(reason)])
  }

  @Test("a name that only sounds alike is not noted, nor does it stand in the way beside another sign")
  func similarName() throws {
    #expect(try #require(try register(alike: [alike(.similarName)])).distinctFrom == nil)
    #expect(
      try register(alike: [alike(.samePhone, .similarName)])?.distinctFrom == [alike(.samePhone, .similarName)])
  }

  @Test(
    "about whoever is likely to be the same an officer decides at the desk",
    arguments: [DuplicateReason.dependantIdentity, .sameNameAndBirth, .nearNameAndBirth])
  func strongSigns(reason: DuplicateReason) throws {
    let likely = alike(reason, .samePhone)
    #expect(throws: Refusal.file(.possibleDuplicates([likely]))) { try register(alike: [likely]) }
  }
}
