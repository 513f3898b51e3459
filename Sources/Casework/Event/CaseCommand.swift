/// Everything that an officer can ask the office to do.
///
/// Each lies in a box: what holds one copies a reference, not the fields of the largest.
public indirect enum CaseCommand: Hashable, Sendable {
  /// The file is nil where a new one is registered.
  case file(FileNumber?, FileCommand)
  case visit(FileNumber, VisitCommand)
  case request(FileNumber, RequestCommand)
  case referral(FileNumber, ReferralCommand)
  /// The session is nil where a new one is convened.
  case session(SessionNumber?, SessionCommand)
  case office(OfficeCommand)
  case rights(RightsCommand)
  case subject(FileNumber, SubjectCommand)
  case access(AccessCommand)
  /// Opens every event of the ledger at once, outside the screens.
  case openLedger(reason: String)
  case merge(FileNumber, MergeCommand)
  case matter(MatterCommand)
  /// Notes that a paper leaves the office, before it does.
  case printPaper(PaperOrder, PaperPrinted.Means)
  case message(FileNumber, MessageCommand)

  /// The file that the command concerns, where it concerns one that exists.
  public var file: FileNumber? {
    switch self {
    case .file(let number, _): number
    case .visit(let number, _), .request(let number, _), .referral(let number, _): number
    case .subject(let number, _), .merge(let number, _): number
    case .session(_, .decide(let reference, _)): reference.file
    case .access(let command): command.file
    case .matter(let command): command.file
    case .printPaper(let order, _): order.file
    case .message(let number, _): number
    case .session, .office, .rights, .openLedger: nil
    }
  }

  /// The permission that the officer needs.
  public var permission: Permission {
    switch self {
    case .file(_, let command): command.permission
    case .visit: .receiveVisits
    case .request(_, let command): command.permission
    case .referral(_, let command): command.permission
    case .session(_, let command):
      if case .decide = command { .decideRequests } else { .runSessions }
    case .office(let command): command.permission
    case .rights(let command): command.permission
    case .subject(_, let command): command.permission
    case .access(let command): command.permission
    case .openLedger: .verifyLedger
    case .merge: .mergeFiles
    case .matter(let command): command.step?.permission ?? .decideMatters
    case .printPaper(let order, _): order.kind.permission
    case .message: .giveNotice
    }
  }
}

extension FileCommand {
  var permission: Permission {
    switch self {
    case .register: .registerFiles
    case .correct, .addDependant, .removeDependant, .agreeContact, .void: .correctFiles
    case .restrict, .liftRestriction: .restrictFiles
    }
  }
}

extension RequestCommand {
  var permission: Permission {
    switch self {
    case .open, .signDeclaration, .explainReply, .submit, .close, .void: .takeRequests
    case .answerCondition, .checkDocument, .withdrawDocument, .judgeExpiry, .takeAttachment, .removeAttachment:
      .checkDocuments
    case .study, .assessNeed, .recommend, .bringToDecider: .studyCases
    case .decide: .decideRequests
    case .giveNotice: .giveNotice
    case .deliver: .deliverServices
    }
  }
}

extension ReferralCommand {
  var permission: Permission {
    switch self {
    case .send, .revoke: .sendReferrals
    case .accept, .return, .answer, .transfer, .complete: .answerReferrals
    }
  }
}

extension OfficeCommand {
  var permission: Permission {
    switch self {
    case .adoptPolicy, .handPolicyCopy, .importPolicyText, .placeClause: .adoptPolicy
    case .signPolicy: .signPolicy
    case .appointOfficer, .changeOfficer, .givePassphrase, .changeIdleLock: .manageOfficers
    // Whoever may sign in at all.
    case .changePassphrase: .readFiles
    case .makeRecoveryKey, .useRecoveryKey: .keepRecoveryKey
    case .addHoliday, .removeHoliday, .changeWeekend: .editCalendar
    case .beginImport, .endImport: .importFiles
    case .exportRegister: .exportFiles
    }
  }
}
