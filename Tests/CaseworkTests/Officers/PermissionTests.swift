import Calendars
import Casework
import Testing

@Suite("What a role may not do is refused by the office, not only by the screen")
struct PermissionTests {
  /// R reception, S researcher, C secretary, L liaison, D director, A auditor, M administrator.
  static let letters: [Character: Role] = [
    "R": .reception, "S": .researcher, "C": .secretary, "L": .liaison, "D": .director, "A": .auditor,
    "M": .administrator,
  ]

  static let table: [(permission: Permission, roles: String)] = [
    (.readFiles, "RSCLDAM"), (.registerFiles, "RSLD"), (.correctFiles, "RSLD"), (.receiveVisits, "RSLD"),
    (.takeRequests, "RLD"), (.checkDocuments, "RSD"), (.sendReferrals, "RSCLD"), (.answerReferrals, "SCLD"),
    (.studyCases, "SD"), (.runSessions, "CD"), (.decideRequests, "CD"), (.giveNotice, "RCLD"),
    (.deliverServices, "RLD"), (.editCalendar, "DM"), (.manageOfficers, "M"), (.adoptPolicy, "DM"),
    (.verifyLedger, "ADM"), (.keepRecoveryKey, "D"), (.receiveDataRequests, "RLDM"), (.answerDataRequests, "DM"),
    (.holdFiles, "DM"), (.eraseFiles, "D"), (.confirmErasure, "DM"), (.showMaskedFields, "RSCLDA"),
    (.restrictFiles, "D"), (.reviewAccess, "DAM"),
    (.mergeFiles, "SD"), (.reviewEvidence, "ADM"), (.signPolicy, "RSCLDM"),
    (.recordMatters, "RSCLD"), (.followMatters, "SCLD"), (.decideMatters, "CD"), (.superviseMatters, "D"),
    (.importFiles, "DM"), (.exportFiles, "D"),
  ]

  @Test("each role holds exactly the permissions of the table")
  func rolesOfPermissions() {
    #expect(Self.table.map(\.permission) == Permission.allCases)
    for (permission, roles) in Self.table {
      #expect(permission.roles == Set(roles.compactMap { Self.letters[$0] }), "\(permission)")
    }
  }

  @Test("an association grants a role what it names for it, and nothing else to anybody")
  func granted() {
    var profile = Samples.floorPolicy
    profile.roles = [
      RoleSetting(role: .researcher, label: Samples.words("باحثة", "Researcher"), grants: [.decideRequests]),
      RoleSetting(role: .liaison, label: Samples.words("ضابط اتصال", "Liaison"), grants: []),
    ]
    let deciding = Samples.staff.filter { $0.may(.decideRequests, under: profile) }.map(\.roles)
    #expect(Set(deciding.flatMap(\.self)) == [.researcher, .secretary, .director])
    #expect(!Samples.researcher.may(.runSessions, under: profile))
  }

  @Test("no command is missing in the list that the roles are tried with")
  func everyCommand() {
    let listed = Set(PermittedCommands.all.map { CommandName($0.command) })
    #expect(Set(CommandName.allCases).subtracting(listed).isEmpty)
  }

  @Test("each command needs the permission of its family")
  func permissionsOfCommands() {
    for (permission, command) in PermittedCommands.all {
      #expect(command.permission == permission, "\(command)")
    }
  }

  @Test("decide refuses each command to each role without its permission", arguments: Role.allCases)
  func refusedByDecide(role: Role) throws {
    let register = try OfficeRegister.sample(Samples.floorPolicy)
    let officer = Officer(id: OfficerID(rawValue: "tester"), name: "س", roles: [role])
    let context = DecisionContext(officer: officer, now: Samples.moment("2026-11-22"), register: register)
    let file = try CaseDesk(Samples.floorPolicy).file
    let session = try CommitteeSession.sample(heldOn: context.today, agenda: [])
    for (permission, command) in PermittedCommands.all {
      let isRefused = refusal(of: command, file: file, session: session, in: context) == .notPermitted(permission)
      #expect(isRefused == !permission.roles.contains(role), "\(role) \(command)")
    }
  }

  @Test("a profile may give a role more, and an officer who left may nothing")
  func grants() {
    var profile = Samples.floorPolicy
    profile.roles = [
      RoleSetting(role: .reception, label: Samples.words("استقبال", "Reception"), grants: [.studyCases])
    ]
    #expect(Samples.reception.may(.studyCases, under: profile))
    #expect(Samples.reception.may(.studyCases, under: Samples.floorPolicy) == false)
    var gone = Samples.director
    gone.isActive = false
    #expect(Permission.allCases.allSatisfy { gone.may($0, under: profile) == false })
  }

  private func refusal(
    of command: CaseCommand, file: BeneficiaryFile, session: CommitteeSession, in context: DecisionContext
  ) -> Refusal? {
    do {
      try decide(command, file: file, session: session, in: context)
      return nil
    } catch {
      return error
    }
  }

  private func decide(
    _ command: CaseCommand, file: BeneficiaryFile, session: CommitteeSession, in context: DecisionContext
  ) throws(Refusal) {
    switch command {
    case .file(_, .register(let entry, let confirmed, _)):
      _ = try BeneficiaryFile.register(
        entry, number: .first, confirmed: confirmed, sameIdentity: nil, in: context)
    case .file(_, let command): _ = try file.decide(command, sameIdentity: nil, in: context)
    case .visit(_, let command): _ = try file.decide(command, in: context)
    case .request(_, let command): _ = try file.decide(command, in: context)
    case .referral(_, let command): _ = try file.decide(command, in: context)
    case .session(_, .convene(let day, let members)):
      _ = try CommitteeSession.convene(number: SessionNumber(1), heldOn: day, members: members, in: context)
    case .session(_, .setAgenda(let cases, let reason)):
      _ = try session.decide(
        agenda: cases, waiting: [:], elsewhere: [:], unassessedReason: reason, in: context)
    case .session(_, .decide(_, let decision)): _ = try session.decide(decision, in: file, context: context)
    case .session(_, .close(let minutes)): _ = try session.close(minutesNumber: minutes, in: context)
    case .session(_, .correctMinutes(let number, let reason)):
      _ = try session.correctMinutes(to: number, reason: reason, in: context)
    case .office(let command): _ = try context.register.decide(command, in: context)
    case .merge(_, let command): _ = try file.decide(command, other: nil, agendas: [], in: context)
    case .subject(_, let command):
      let facts = ErasureFacts(rule: .standard, openDataRequests: [], isOnOpenAgenda: false)
      _ = try file.decide(command, facts: facts, in: context)
    case .rights(let command): _ = try RightsRegister().decide(command, file: nil, in: context)
    case .openLedger(let reason): _ = try context.register.openLedger(reason: reason, in: context)
    case .message(_, let command): _ = try file.decide(command, about: nil, in: context)
    case .printPaper(let order, let means): _ = try order.printed(by: means, beside: nil, in: context)
    case .access(let command): _ = try file.decide(command, actors: [], in: context)
    case .matter(.open(let kind, _, let facts)):
      _ = try Matter.open(kind, MatterID(1, file: .first), facts, around: MatterSurroundings(), in: context)
    case .matter(.take(let id, let kind, let step, let facts)):
      let matter = Matter.sample(kind, id)
      _ = try matter.take(step, facts, around: MatterSurroundings(), in: context)
    }
  }
}
