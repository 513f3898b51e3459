import Calendars
import Casework
import DemoOffice
import Testing

@Suite("The people of a demo office")
struct DemoPeopleTests {
  private func facts() throws -> [FileFacts] { try Lived.committee.get().files.values.map(\.facts) }

  /// The facts of an office whose policy bears the id of an association that serves pilgrims.
  private func pilgrims() throws -> [FileFacts] {
    var profile = SampleOffice.committee
    profile.id = "bazil"
    return Lived(try SampleOffice.office(profile, files: 2_000)).files.values.map(\.facts)
  }

  @Test("every identity number passes its check and no two files or dependants share one")
  func identities() throws {
    let facts = try pilgrims()
    let identities = facts.compactMap(\.identity) + facts.flatMap(\.dependants).compactMap(\.identity)
    for identity in identities {
      let checked = try IdentityNumber.checked(identity.number, as: identity.kind)
      #expect(checked == identity.number)
    }
    #expect(Set(identities.map { $0.kind.rawValue + $0.number }).count == identities.count)
    #expect(Set(identities.map(\.kind)) == Set(IdentityKind.allCases))
  }

  @Test("account numbers and short addresses have the right form, and every account is its own")
  func accounts() throws {
    let facts = try facts()
    let accounts = facts.compactMap(\.iban)
    #expect(accounts.count > 500)
    for account in accounts {
      let checked = try IBAN(checking: account)
      #expect(checked.text == account)
    }
    #expect(Set(accounts).count == accounts.count)
    #expect(facts.compactMap(\.shortAddress).allSatisfy { ShortAddress(checking: $0) != nil })
  }

  @Test("everybody can be reached on the agreed channel")
  func contacts() throws {
    for facts in try facts() {
      let channel = try #require(SampleOffice.committee.channel(facts.contact.channel))
      switch channel.reach {
      case .phone: #expect(facts.mobile != nil)
      case .email: #expect(facts.email != nil)
      case .account, .fax: #expect(facts.contact.detail != nil)
      case .post: #expect(facts.address != nil)
      case .inPerson: break
      }
    }
  }

  @Test("people are households with dependants, persons and organisations, Saudi and foreign, of all ages")
  func variety() throws {
    let facts = try facts()
    #expect(Set(facts.map(\.kind)) == Set(PartyKind.allCases))
    #expect(facts.contains { $0.dependants.count >= 3 })
    #expect(facts.contains { $0.identity?.kind == .iqama && $0.latinName != nil })
    #expect(facts.contains { $0.birth?.toldInHijri == true })
    #expect(facts.contains { $0.birth?.toldInHijri == false })
    let parts = facts.filter { $0.nationality == "SA" && $0.kind == .person }.map {
      $0.name.split(separator: " ").count
    }
    #expect(parts.allSatisfy { $0 >= 4 })
  }

  @Test("some register twice with another spelling, and some families share a telephone")
  func nearDuplicates() throws {
    let people = try facts().filter { $0.birth != nil }
    let byMobile = Dictionary(grouping: people) { $0.mobile }
    let shared = byMobile.values.filter { $0.count > 1 }
    #expect(shared.contains { Set($0.map(\.birth)).count > 1 })
    #expect(shared.contains { group in Set(group.map(\.birth)).count == 1 && group.contains { $0.identity == nil } })
  }

  @Test("a table of names that cannot be read names the line, and one without a kind names the kind")
  func badTables() throws {
    #expect(throws: DemoNames.Problem.unreadableLine(2)) {
      try DemoNames(saudi: "male\tمحمد\nfemale نورة", foreign: "")
    }
    #expect(throws: DemoNames.Problem.kindMissing("family")) {
      try DemoNames(saudi: "male\tمحمد\nfemale\tنورة", foreign: "")
    }
    #expect(throws: DemoNames.Problem.kindMissing("ID")) {
      try DemoNames(saudi: "male\tمحمد\nfemale\tنورة\nfamily\tالقحطاني", foreign: "ID\tmale\tAHMAD\tأحمد")
    }
  }

  @Test("the random numbers are those of SplitMix64")
  func random() {
    var random = SeededRandom(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }
}
