import Casework

extension GoldenEvents {
  static let access: [String: CaseEvent] = [
    "access.fileRead": .access(.fileRead(FileRead(basis: .stated, reason: .other, note: "طلب المدير"))),
    "access.fieldsShown": .access(.fieldsShown(FieldsShown(fields: [.identityNumber, .iban]))),
  ]
}
