extension BeneficiaryFile {
  /// What is noted when an officer reads the file, or asks for its masked fields.
  ///
  /// `actors` are those who recorded something in the file.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: AccessCommand, actors: Set<OfficerID>, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    try demandAdmission(of: context.officer)
    let event: AccessEvent
    switch command {
    case .showFields:
      let sight = sight(of: context.officer, under: context.profile)
      event = .fieldsShown(FieldsShown(fields: maskedFields, studies: sight.showsStudies ? nil : true))
    case .openAttachment(let reference, let means): event = .attachmentOpened(try opening(reference, by: means))
    case .readFile(_, let reason, let note):
      event = .fileRead(try reading(reason, note, actors: actors, in: context))
    }
    return [StreamEvent(.readings(id), .access(event))]
  }

  private func opening(
    _ reference: AttachmentReference, by means: AttachmentOpened.Means
  ) throws(Refusal) -> AttachmentOpened {
    do {
      let kept = try keptAttachment(reference.attachment, of: reference.request.ordinal)
      return AttachmentOpened(request: reference.request.ordinal, attachment: kept.id, means: means)
    } catch {
      throw .request(error)
    }
  }

  private func reading(
    _ reason: ReadingReason?, _ note: String?, actors: Set<OfficerID>, in context: DecisionContext
  ) throws(Refusal) -> FileRead {
    if let basis = readingBasis(of: context.officer, actors: actors, under: context.profile) {
      return FileRead(basis: basis)
    }
    guard let reason else { throw .access(.readingReasonNeeded(id)) }
    let note = nonEmpty(note)
    guard reason != .other || note != nil else { throw .access(.noteMissing) }
    return FileRead(basis: .stated, reason: reason, note: note)
  }

  /// - Throws: `AccessRefusal.fileRestricted` where the file is open to others only.
  public func demandAdmission(of officer: Officer) throws(Refusal) {
    guard restriction?.admits(officer) ?? true else { throw .access(.fileRestricted(id)) }
  }

  /// The fields of the file that are masked until somebody asks for them.
  public var maskedFields: [FileField] {
    // A dependant's number is an identity number, too.
    FileField.masked.filter { field in
      facts.text(of: field) != nil || field == .identityNumber && facts.dependants.contains { $0.identity != nil }
    }
  }
}

extension FileField {
  /// The fields that are shown in part until somebody asks for them: what identifies a person and where their money goes.
  public static let masked: [FileField] = [.identityNumber, .mobile, .otherPhone, .iban]
}
