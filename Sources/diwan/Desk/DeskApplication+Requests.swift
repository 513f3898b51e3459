import Calendars
import Casework
import Desk
import DiwanScreens
import Office
import TerminalKit

/// What the screens ask for: some of it is the program's own affair, everything else the office's.
extension DeskApplication {
  func perform(_ request: DeskRequest, for ticket: ScreenTicket) -> [Answer] {
    do {
      return [try answer(request, for: ticket)]
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  func answer(_ request: DeskRequest, for ticket: ScreenTicket) throws -> Answer {
    switch request {
    case .signIn(let credentials): return try beginSignIn(credentials, for: ticket)
    case .leaveSignIn: return leaveSignIn()
    case .lock:
      isLocked = true
      shownCopies.removeAll()
      return .locked
    case .unlock(let passphrase): return .unlocked(try unlock(passphrase))
    case .signOut: return try signOut()
    case .recover(let key, let officer, let passphrase): return try recover(by: key, officer, passphrase)
    case .found(let founding): return .signedIn(try found(founding))
    case .readProfile(let path): return try read(profileAt: path)
    case .writeEvidence(let period, let path): return try writeEvidence(of: period, to: path)
    case .writeProfile(let path): return try writeProfile(to: path)
    case .importPolicyText(let path): return try importPolicyText(from: path)
    case .findMessageWays: return .messageWays(ConfigurationFile.read().messages.ways)
    case .sendMessage(let reference): return try send(reference)
    case .remind(let scope): return try remind(scope)
    case .findPaperWays: return .paperWays(PaperDesk.ways())
    case .printPaper(let order, let inArabic, let outlet): return try print(order, inArabic: inArabic, to: outlet)
    case .attachment(let request): return try answer(request, for: ticket)
    case .listFolder(let path):
      if isLocked { throw Failure(.deskLocked) }
      return .folder(try FolderListing(at: path))
    case .confirmingClock(let request):
      try officeAtWork().confirmClock()
      return try answer(request, for: ticket)
    case .ask, .submit, .appoint, .givePassphrase, .changePassphrase, .proposeRecoveryKey, .confirmRecoveryKey,
      .saveDraft, .dropDraft:
      guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
      if isLocked, !request.keepsDraft { throw Failure(.deskLocked) }
      work.begin(at: Machine.now())
      let answer = office.perform(request)
      endWork()
      sitting?.update(office.signedIn)
      if case .receipt = answer { rememberEntry(of: request) }
      keepSnapshot()
      return answer
    }
  }

  /// The office with its officer, who sits at the desk and has not locked it.
  func officeAtWork() throws(Failure) -> StaffedOffice {
    guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
    if isLocked { throw Failure(.deskLocked) }
    return office
  }

  private func writeEvidence(of period: ClosedRange<CivilDate>, to path: String) throws -> Answer {
    let office = try officeAtWork()
    guard let form = EvidencePack.Form(path: path) else { throw Failure(.notSaved, detail: path) }
    let pack = EvidencePack(try office.evidence(in: period), setting: setting(of: office))
    let path = Machine.expanded(path)
    try NewFile.write(pack.bytes(as: form), to: path)
    return .written(path: path)
  }

  private func rememberEntry(of request: DeskRequest) {
    guard case .submit(let submission) = request, case .file(nil, .register(let entry, _, _)) = submission.command
    else {
      return
    }
    previousEntry = Dictionary(uniqueKeysWithValues: entry.texts.map { ($0.key.rawValue, $0.value) })
  }
}
