import Casework

/// The name of every command. The compiler asks for the name of a new one here, and the test of the roles then misses it
/// in `PermittedCommands`.
enum CommandName: CaseIterable, Hashable {
  case fileRegister, fileCorrect, fileAddDependant, fileRemoveDependant, fileAgreeContact, fileVoid, fileRestrict,
    fileLiftRestriction
  case visitOpen, visitAnswer, visitGiveRequirements, visitClose, visitVoidEntry
  case requestOpen, requestAnswerCondition, requestCheckDocument, requestWithdrawDocument, requestTakeAttachment,
    requestRemoveAttachment, requestSignDeclaration, requestExplainReply, requestSubmit, requestJudgeExpiry,
    requestStudy, requestAssessNeed, requestRecommend,
    requestBringToDecider, requestDecide, requestGiveNotice, requestDeliver, requestClose, requestVoid
  case referralSend, referralAccept, referralReturn, referralAnswer, referralTransfer, referralComplete, referralRevoke
  case sessionConvene, sessionSetAgenda, sessionDecide, sessionClose, sessionCorrectMinutes
  case officeAdoptPolicy, officeAppointOfficer, officeChangeOfficer, officeGivePassphrase, officeChangePassphrase,
    officeMakeRecoveryKey, officeUseRecoveryKey, officeAddHoliday, officeRemoveHoliday, officeChangeWeekend,
    officeChangeIdleLock, officeSignPolicy, officeHandPolicyCopy, officeImportPolicyText,
    officePlaceClause, officeBeginImport, officeEndImport, officeExportRegister
  case rightsReceive, rightsPostpone, rightsAnswer, rightsRecordBreach, rightsTellAuthority, rightsTellPersons,
    rightsTakeMeasure, rightsCloseBreach, rightsChangeRule
  case subjectHold, subjectReleaseHold, subjectGiveCopy, subjectDecideErasure, subjectWithdrawErasure,
    subjectConfirmErasure
  case accessReadFile, accessShowFields, accessOpenAttachment
  case mergeInto, mergeUndo
  case openLedger, printPaper
  case messageQueue, messageRemind, messageBeginAttempt, messageEndAttempt, messageJudgeFate, messageResume,
    messageMarkDone,
    messageCancel
  case matterOpen, matterTake

  init(_ command: CaseCommand) {
    switch command {
    case .file(_, let command): self.init(command)
    case .visit(_, let command): self.init(command)
    case .request(_, let command): self.init(command)
    case .referral(_, let command): self.init(command)
    case .session(_, let command): self.init(command)
    case .office(let command): self.init(command)
    case .rights(let command): self.init(command)
    case .subject(_, let command): self.init(command)
    case .access(let command): self.init(command)
    case .merge(_, let command): self.init(command)
    case .openLedger: self = .openLedger
    case .printPaper: self = .printPaper
    case .message(_, let command): self.init(command)
    case .matter(.open): self = .matterOpen
    case .matter(.take): self = .matterTake
    }
  }

  private init(_ command: FileCommand) {
    switch command {
    case .register: self = .fileRegister
    case .correct: self = .fileCorrect
    case .addDependant: self = .fileAddDependant
    case .removeDependant: self = .fileRemoveDependant
    case .agreeContact: self = .fileAgreeContact
    case .void: self = .fileVoid
    case .restrict: self = .fileRestrict
    case .liftRestriction: self = .fileLiftRestriction
    }
  }

  private init(_ command: VisitCommand) {
    switch command {
    case .open: self = .visitOpen
    case .answer: self = .visitAnswer
    case .giveRequirements: self = .visitGiveRequirements
    case .close: self = .visitClose
    case .voidEntry: self = .visitVoidEntry
    }
  }

  private init(_ command: RequestCommand) {
    switch command {
    case .open: self = .requestOpen
    case .answerCondition: self = .requestAnswerCondition
    case .checkDocument: self = .requestCheckDocument
    case .withdrawDocument: self = .requestWithdrawDocument
    case .takeAttachment: self = .requestTakeAttachment
    case .removeAttachment: self = .requestRemoveAttachment
    case .signDeclaration: self = .requestSignDeclaration
    case .explainReply: self = .requestExplainReply
    case .submit: self = .requestSubmit
    case .judgeExpiry: self = .requestJudgeExpiry
    case .study: self = .requestStudy
    case .assessNeed: self = .requestAssessNeed
    case .recommend: self = .requestRecommend
    case .bringToDecider: self = .requestBringToDecider
    case .decide: self = .requestDecide
    case .giveNotice: self = .requestGiveNotice
    case .deliver: self = .requestDeliver
    case .close: self = .requestClose
    case .void: self = .requestVoid
    }
  }

  private init(_ command: ReferralCommand) {
    switch command {
    case .send: self = .referralSend
    case .accept: self = .referralAccept
    case .return: self = .referralReturn
    case .answer: self = .referralAnswer
    case .transfer: self = .referralTransfer
    case .complete: self = .referralComplete
    case .revoke: self = .referralRevoke
    }
  }

  private init(_ command: SessionCommand) {
    switch command {
    case .convene: self = .sessionConvene
    case .setAgenda: self = .sessionSetAgenda
    case .decide: self = .sessionDecide
    case .close: self = .sessionClose
    case .correctMinutes: self = .sessionCorrectMinutes
    }
  }

  private init(_ command: OfficeCommand) {
    switch command {
    case .adoptPolicy: self = .officeAdoptPolicy
    case .appointOfficer: self = .officeAppointOfficer
    case .changeOfficer: self = .officeChangeOfficer
    case .givePassphrase: self = .officeGivePassphrase
    case .changePassphrase: self = .officeChangePassphrase
    case .makeRecoveryKey: self = .officeMakeRecoveryKey
    case .useRecoveryKey: self = .officeUseRecoveryKey
    case .addHoliday: self = .officeAddHoliday
    case .removeHoliday: self = .officeRemoveHoliday
    case .changeWeekend: self = .officeChangeWeekend
    case .changeIdleLock: self = .officeChangeIdleLock
    case .signPolicy: self = .officeSignPolicy
    case .handPolicyCopy: self = .officeHandPolicyCopy
    case .importPolicyText: self = .officeImportPolicyText
    case .placeClause: self = .officePlaceClause
    case .beginImport: self = .officeBeginImport
    case .endImport: self = .officeEndImport
    case .exportRegister: self = .officeExportRegister
    }
  }

  private init(_ command: RightsCommand) {
    switch command {
    case .receive: self = .rightsReceive
    case .postpone: self = .rightsPostpone
    case .answer: self = .rightsAnswer
    case .recordBreach: self = .rightsRecordBreach
    case .tellAuthority: self = .rightsTellAuthority
    case .tellPersons: self = .rightsTellPersons
    case .takeMeasure: self = .rightsTakeMeasure
    case .closeBreach: self = .rightsCloseBreach
    case .changeRule: self = .rightsChangeRule
    }
  }

  private init(_ command: SubjectCommand) {
    switch command {
    case .hold: self = .subjectHold
    case .releaseHold: self = .subjectReleaseHold
    case .giveCopy: self = .subjectGiveCopy
    case .decideErasure: self = .subjectDecideErasure
    case .withdrawErasure: self = .subjectWithdrawErasure
    case .confirmErasure: self = .subjectConfirmErasure
    }
  }

  private init(_ command: AccessCommand) {
    switch command {
    case .readFile: self = .accessReadFile
    case .showFields: self = .accessShowFields
    case .openAttachment: self = .accessOpenAttachment
    }
  }

  private init(_ command: MergeCommand) {
    switch command {
    case .into: self = .mergeInto
    case .undo: self = .mergeUndo
    }
  }

  private init(_ command: MessageCommand) {
    switch command {
    case .queue: self = .messageQueue
    case .remind: self = .messageRemind
    case .beginAttempt: self = .messageBeginAttempt
    case .endAttempt: self = .messageEndAttempt
    case .judgeFate: self = .messageJudgeFate
    case .resume: self = .messageResume
    case .markDone: self = .messageMarkDone
    case .cancel: self = .messageCancel
    }
  }
}
