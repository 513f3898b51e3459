public import Casework
public import Desk
public import TerminalKit

/// Makes the screen of each destination.
public enum ScreenFactory {
  /// The first start, when there is no office yet.
  public static func makeFirstStart(
    phrases: Phrases, profiles: [Profile]
  ) -> any Screen<Destination, DeskRequest, Answer> {
    FirstStartScreen(phrases: phrases, profiles: profiles)
  }

  /// The door of an office; a hint is shown where it is a demonstration.
  public static func makeSignIn(
    phrases: Phrases, associationName: String, hint: String?
  ) -> any Screen<Destination, DeskRequest, Answer> {
    SignInScreen(phrases: phrases, associationName: associationName, hint: hint)
  }

  /// The door's other way in, by the key on paper.
  public static func makeRecovery(phrases: Phrases) -> any Screen<Destination, DeskRequest, Answer> {
    RecoverScreen(phrases: phrases)
  }

  /// A screen for the officer at work; `previous` holds the fields of the file registered last, for the same-as-last key.
  public static func makeScreen(
    for destination: Destination, setting: DeskSetting, previous: [String: String]
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch destination {
    case .firstStart, .signIn, .home: HomeScreen(setting)
    case .resumed(let left, let mark): recalled(makeScreen(for: left, setting: setting, previous: previous), mark)
    case .search, .searchFor, .searchLike: makeSearch(for: destination, setting: setting)
    case .files: FilesScreen(setting)
    case .register(let prefill): RegistrationScreen(setting, prefill: prefill, previous: previous)
    case .worklist(let list): WorklistScreen(setting, list)
    case .referrals(let box): ReferralsScreen(setting, box)
    case .committee: CommitteeScreen(setting)
    case .newSession: NewSessionScreen(setting)
    case .session(let number): SessionScreen(setting, number)
    case .correctMinutes(let number): CorrectMinutesScreen(setting, number)
    case .file(let number): FileScreen(setting, number)
    case .history(let number, let act): HistoryScreen(setting, number, act: act)
    case .readingReason(let number): ReadingReasonScreen(setting, number)
    case .accessLog(let scope): AccessLogScreen(setting, scope)
    case .accessAct(let scope, let act): AccessLogScreen(setting, scope, act: act)
    case .lock: LockScreen(setting)
    case .idleLock: IdleLockScreen(setting)
    case .restriction(let number): RestrictionScreen(setting, number)
    case .correct(let number): CorrectionScreen(setting, number)
    case .visit(let number): VisitScreen(setting, number)
    case .newRequest(let number): NewRequestScreen(setting, number)
    case .newReferral(let number, let request): NewReferralScreen(setting, number, request: request)
    case .request(let reference): RequestScreen(setting, reference)
    case .document(let place, let id, let matches): DocumentScreen(setting, place, document: id, matches: matches)
    case .declaration(let reference): DeclarationScreen(setting, reference)
    case .replyWindow(let reference): ReplyWindowScreen(setting, reference)
    case .referral(let reference): ReferralScreen(setting, reference)
    case .study(let reference): StudyScreen(setting, reference)
    case .assessment(let reference): AssessmentScreen(setting, reference)
    case .recommendation(let reference): RecommendationScreen(setting, reference)
    case .decide(let reference, let session): DecideScreen(setting, reference, session: session)
    case .notice(let reference): NoticeScreen(setting, reference)
    case .delivery(let reference): DeliveryScreen(setting, reference)
    case .closeRequest(let reference): CloseRequestScreen(setting, reference)
    case .rights, .rightsAct, .dataRequest, .newDataRequest, .dataAnswer, .newBreach, .breach, .breachAuthority,
      .breachPersons:
      makeRights(for: destination, setting: setting)
    case .dataRule: DataRuleScreen(setting)
    case .keeping(let number): KeepingScreen(setting, number)
    case .merge(let number): MergeScreen(setting, number)
    case .copy(let number): CopyScreen(setting, number)
    case .decideErasure(let number): DecideErasureScreen(setting, number)
    case .confirmErasure(let number): ConfirmErasureScreen(setting, number)
    case .endedRetention: EndedRetentionScreen(setting)
    case .calendar: CalendarScreen(setting)
    case .officers: OfficersScreen(setting)
    case .officer(let id): OfficerScreen(setting, id)
    case .officerPassphrase(let id): OfficerPassphraseScreen(setting, id)
    case .policy: PolicyScreen(setting)
    case .policyPart(let place): makeScreen(of: place, setting: setting)
    case .evidence, .clause, .acts, .evidencePack: makeEvidence(for: destination, setting: setting)
    case .reports(let page): ReportsScreen(setting, page)
    case .system: SystemScreen(setting)
    case .passphrase: PassphraseScreen(setting)
    case .recoveryKey: RecoveryKeyScreen(setting)
    case .matters(let place): makeScreen(of: place, setting: setting)
    case .messages(let place): makeScreen(of: place, setting: setting)
    case .attachments(let place): makeScreen(of: place, setting: setting)
    case .printing(let subject): PrintScreen(setting, subject)
    case .recover: RecoverScreen(phrases: setting.phrases)
    }
  }

  private static func makeScreen(
    of place: PolicyPlace, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch place {
    case .clause(let id): PolicyClauseScreen(setting, id)
    case .clauses(let ids): ClauseListScreen(setting, ids)
    case .text(let clause): PolicyTextScreen(setting, clause)
    case .file(let file): PolicyFileScreen(setting, file)
    case .editor: ProfileEditorScreen(setting)
    case .change(let profile, let asVersion): PolicyChangeScreen(setting, profile, asVersion: asVersion)
    }
  }

  private static func makeScreen(
    of place: MatterPlace, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch place {
    case .kinds(let file): MatterKindsScreen(setting, file: file)
    case .list(let kind, let file): MattersScreen(setting, kind, file: file)
    case .new(let kind, let file, let known): NewMatterScreen(setting, kind, file: file, known: known)
    case .one(let number): MatterScreen(setting, number)
    case .step(let number, let step): MatterStepScreen(setting, number, step: step)
    case .outreach: OutreachScreen(setting)
    case .unasked: UnaskedScreen(setting)
    case .liaisons: LiaisonsScreen(setting)
    case .repeated: RepeatedScreen(setting)
    }
  }

  private static func makeScreen(
    of place: MessagePlace, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch place {
    case .list: MessagesScreen(setting)
    case .reminders: RemindersScreen(setting)
    case .one(let reference): MessageScreen(setting, reference)
    case .write(let number, let topic): WriteMessageScreen(setting, number, topic)
    }
  }

  private static func makeScreen(
    of place: AttachmentPlace, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch place {
    case .list(let reference, let focus): AttachmentsScreen(setting, reference, focus: focus)
    case .new(let reference, let document): TakeAttachmentScreen(setting, reference, document: document)
    case .save(let reference): SaveAttachmentScreen(setting, reference)
    case .copy(let number): CopyScansScreen(setting, number)
    }
  }

  private static func makeEvidence(
    for destination: Destination, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch destination {
    case .clause(let id, let period): ClauseScreen(setting, id, period)
    case .acts(let question): ActsScreen(setting, question)
    case .evidencePack(let period): EvidencePackScreen(setting, period)
    default: EvidenceScreen(setting)
    }
  }

  /// What people ask over their data, and breaches.
  private static func makeRights(
    for destination: Destination, setting: DeskSetting
  ) -> any Screen<Destination, DeskRequest, Answer> {
    switch destination {
    case .dataRequest(let number): DataRequestScreen(setting, number)
    case .newDataRequest(let file): NewDataRequestScreen(setting, file)
    case .dataAnswer(let number): DataAnswerScreen(setting, number)
    case .newBreach: NewBreachScreen(setting)
    case .breach(let number): BreachScreen(setting, number)
    case .breachAuthority(let number), .breachPersons(let number):
      BreachToldScreen(setting, number, isAuthority: destination == .breachAuthority(number))
    case .rightsAct(let act): RightsScreen(setting, act: act)
    default: RightsScreen(setting)
    }
  }

  private static func makeSearch(for destination: Destination, setting: DeskSetting) -> SearchScreen {
    switch destination {
    case .searchFor(let text): SearchScreen(setting, text: text)
    case .searchLike(let example): SearchScreen(setting, like: example)
    default: SearchScreen(setting)
    }
  }
}
