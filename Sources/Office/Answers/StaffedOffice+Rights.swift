import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Requests about data and breaches, replayed from their events once and kept up to date.
  func rights() throws -> RightsRegister {
    if let lastRights { return lastRights }
    let rights = RightsRegister(events: try projector.events(of: .rights, in: index))
    lastRights = rights
    return rights
  }

  /// Of whose file is closed to the officer it is told that they asked for something, and what; not in which words.
  func rightsView() throws -> RightsView {
    var rights = try rights()
    let open = Set(rights.openRequests.map(\.facts.file))
    let files = try index.files(Set(rights.requests.map(\.facts.file)).sorted()).map { FileRow($0, for: officer) }
    let closed = Set(files.filter(\.isClosed).map(\.id))
    rights.requests = rights.requests.map { closed.contains($0.facts.file) ? $0.withoutWords : $0 }
    return RightsView(
      register: rights, files: files.filter { open.contains($0.id) },
      toErase: try index.files(index.filesToErase()).map { FileRow($0, for: officer) })
  }

  /// Everything that is held on a person, for a copy, which is whole or none: what was held in files that were merged
  /// belongs to it.
  func copyView(_ number: FileNumber) throws -> CopyView {
    try context().demand(.answerDataRequests)
    let file = try file(number)
    try file.demandAdmission(of: officer)
    try demandReadable([number] + file.absorbed)
    return try copyView(number, merged: file.absorbed.map { try copyView($0, merged: []) })
  }

  private func copyView(_ number: FileNumber, merged: [CopyView]) throws -> CopyView {
    let asked = try rights().requests.filter { $0.facts.file == number }
    // That it is read is noted; the copy itself hides nothing from the person whose data they are.
    _ = try readFile(number, asOf: nil, reason: .followUp)
    return CopyView(
      view: try caseView(number, asOf: nil), dataRequests: asked, readings: try readings(of: number),
      drafts: try draftsAbout(number), matters: try matters(of: number), merged: merged)
  }

  /// That whoever prepares a copy may read all that it holds: what is closed to them would be missing, or read by the way.
  private func demandReadable(_ files: [FileNumber]) throws {
    let profile = context().profile
    do {
      for number in files {
        try file(number).demandAdmission(of: officer)
        for matter in try matters(of: number) { try matter.demandAdmission(of: officer, under: profile) }
      }
    } catch is Refusal {
      throw Refusal.subject(.copyClosed)
    }
  }

  /// What waits, for those who answer for it.
  func rightsTally(on today: CivilDate) throws -> RightsTally? {
    guard officer.may(.answerDataRequests, under: context().profile) else { return nil }
    return RightsTally(try rights(), toErase: try index.filesToErase().count, on: today)
  }

  func decide(_ command: RightsCommand, _ submission: Submission, _ context: DecisionContext) throws -> [StreamEvent] {
    let rights = try rights()
    try demandUnchanged(.rights, upTo: rights.lastNumber, for: submission)
    let file = try rights.file(of: command).flatMap { try dataRequestFile($0) }
    return try rights.decide(command, file: file, in: context)
  }

  private func dataRequestFile(_ number: FileNumber) throws -> DataRequestFile? {
    if try index.isErased(number) { return DataRequestFile(number: number, isErased: true) }
    return try index.files([number]).isEmpty ? nil : DataRequestFile(number: number, isErased: false)
  }
}
