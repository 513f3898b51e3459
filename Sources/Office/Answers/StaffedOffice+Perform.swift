import CaseIndex
import CaseLedger
import Casework
public import Desk

extension StaffedOffice {
  /// Carries out what a screen asks; a refusal or a failure is an answer, too.
  ///
  /// Signing in and out, founding, and files outside the office's folder concern more than one office and are not asked here.
  public func perform(_ request: DeskRequest) -> Answer {
    do {
      switch request {
      case .ask(let question): return try answer(question)
      case .confirmingClock(let request):
        confirmClock()
        return perform(request)
      case .submit(let submission): return .receipt(try submit(submission))
      case .appoint(let officer, let passphrase): return .receipt(try appoint(officer, passphrase: passphrase))
      case .givePassphrase(let id, let passphrase, let reason):
        return .receipt(try givePassphrase(passphrase, to: id, reason: reason))
      case .changePassphrase(let old, let new):
        return .receipt(try changePassphrase(from: old, to: new))
      case .proposeRecoveryKey: return .recoveryKey(try proposeRecoveryKey())
      case .confirmRecoveryKey(let typed): return .receipt(try confirmRecoveryKey(typed))
      case .saveDraft(let id, let texts): try saveDraft(id: id, texts: texts)
      case .dropDraft(let id): try dropDraft(id: id)
      case .signIn, .leaveSignIn, .signOut, .lock, .unlock, .recover, .found, .readProfile, .writeEvidence,
        .writeProfile, .importPolicyText, .findPaperWays, .printPaper, .findMessageWays, .sendMessage, .remind,
        .attachment, .listFolder:
        break
      }
      return .drafts(try drafts())
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch {
      return .failed(Failure(error))
    }
  }

  /// What the office knows now, what others recorded included.
  public func answer(_ question: Question) throws -> Answer {
    try context().demand(.readFiles)
    try catchUp()
    do {
      return try indexedAnswer(question)
    } catch IndexFault.unusable {
      try rebuildIndex()
      return try indexedAnswer(question)
    }
  }

  private func indexedAnswer(_ question: Question) throws -> Answer {
    switch question {
    case .home: return .home(try homeView())
    case .search(let question): return .search(try search(question))
    case .duplicates(let probe): return .duplicates(try duplicatesAndNearNames(of: probe))
    case .files(let question): return .files(try files(question))
    case .file(let number, let asOf): return .file(try readFile(number, asOf: asOf))
    case .worklist(let list, let window, let words): return .worklist(list, try worklist(list, window, matching: words))
    case .referrals(let box, let window, let words): return .referrals(box, try referrals(box, window, matching: words))
    case .sessions(let window):
      return .sessions(RowPage(try index.sessions(window: IndexWindow(window))) { SessionRow($0) })
    case .session(let number): return .session(try sessionView(number))
    case .register: return .register(register)
    case .rights: return .rights(try rightsView())
    case .keeping(let number): return .keeping(try keepingView(number))
    case .copy(let number): return .copy(try copyView(number))
    case .mentions(let number): return .mentions(try mentionsView(number))
    case .endedRetention(let window, let words): return .endedRetention(try endedRetention(window, matching: words))
    case .system: return .system(try systemView())
    case .drafts: return .drafts(try drafts())
    case .evidence(let period): return .evidence(try evidenceView(period))
    case .clauseDays(let question): return .clauseDays(try clauseDays(question))
    case .acts(let question): return .acts(question, try acts(question))
    case .matterKinds: return .matterKinds(try matterKinds())
    case .matters(let question): return .matters(question, try matters(question))
    case .unasked(let window, let words): return .unasked(try unasked(window, matching: words))
    case .report(let period): return .report(try reportView(period))
    case .liaisons: return .liaisons(try liaisonPosts())
    case .repeatedComplaints: return .repeatedComplaints(try repeatedComplaints())
    case .outreach(let question): return .outreach(question, try outreach(question))
    case .matter(let number): return .matter(try matterView(number))
    case .messages(let question): return .messages(question, try messages(question))
    case .reminders(let question): return .reminders(question, try reminders(question))
    case .paper(let order): return .paper(try paperView(order))
    case .accessLog(let scope, let window): return .accessLog(scope, try accessLog(scope, window))
    case .accessPlace(let scope, let act): return .accessPlace(scope, try accessPlace(scope, of: act))
    }
  }
}
