import Casework

extension AccessEvent: CodedEvent {
  static let prefix = "access"

  enum Name: String, CaseIterable {
    case fileRead, fieldsShown, signedIn, signedOut, signInLocked, ledgerOpened, paperPrinted, attachmentOpened
  }

  var name: Name {
    switch self {
    case .fileRead: .fileRead
    case .fieldsShown: .fieldsShown
    case .signedIn: .signedIn
    case .signedOut: .signedOut
    case .signInLocked: .signInLocked
    case .ledgerOpened: .ledgerOpened
    case .paperPrinted: .paperPrinted
    case .attachmentOpened: .attachmentOpened
    }
  }

  var payload: any Encodable {
    switch self {
    case .fileRead(let payload): payload
    case .fieldsShown(let payload): payload
    case .signedIn(let payload): payload
    case .signedOut(let payload): payload
    case .signInLocked(let payload): payload
    case .ledgerOpened(let payload): payload
    case .paperPrinted(let payload): payload
    case .attachmentOpened(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> AccessEvent {
    switch name {
    case .fileRead: .fileRead(try reader.read(FileRead.self))
    case .fieldsShown: .fieldsShown(try reader.read(FieldsShown.self))
    case .signedIn: .signedIn(try reader.read(OfficerSignedIn.self))
    case .signedOut: .signedOut(try reader.read(OfficerSignedOut.self))
    case .signInLocked: .signInLocked(try reader.read(SignInLocked.self))
    case .ledgerOpened: .ledgerOpened(try reader.read(LedgerOpened.self))
    case .paperPrinted: .paperPrinted(try reader.read(PaperPrinted.self))
    case .attachmentOpened: .attachmentOpened(try reader.read(AttachmentOpened.self))
    }
  }
}
