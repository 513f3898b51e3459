import Casework

extension GoldenEvents {
  static let access: [String: CaseEvent] = [
    "access.fileRead": .access(.fileRead(FileRead(basis: .stated, reason: .other, note: "طلب المدير"))),
    "access.attachmentOpened": .access(
      .attachmentOpened(AttachmentOpened(request: 2, attachment: 3, means: .viewer))),
    "access.fieldsShown": .access(.fieldsShown(FieldsShown(fields: [.identityNumber, .iban]))),
    "access.ledgerOpened": .access(.ledgerOpened(LedgerOpened(reason: "مراجعة آخر العام"))),
    "access.paperPrinted": .access(
      .paperPrinted(PaperPrinted(paper: .complaintReceipt, reference: "12", means: .printer))),
    "access.signedIn": .access(.signedIn(OfficerSignedIn(at: .desk, failedAttempts: 2))),
    "access.signedOut": .access(.signedOut(OfficerSignedOut())),
    "access.signInLocked": .access(.signInLocked(SignInLocked(attempts: 10))),
  ]
}
