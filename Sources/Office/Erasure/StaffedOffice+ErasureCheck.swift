import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// Looks in everything that was written for what might remain of a person whose key was destroyed.
  func erasureCheck(
    of number: FileNumber, traces: PersonTraces, sealedKey: StoredSubjectKey?, attachments: [String]
  ) throws -> ErasureCheck {
    let survey = try survey(of: number, traces: traces).run(progress: reportProgress)
    var keyTraces = 0
    if case .sealed(let bytes) = sealedKey, try site.keys.holds(bytes) { keyTraces = 1 }
    // What SQLite left in a page when a value was changed goes only with the file.
    if try index.traceCount(of: traces.texts, phones: traces.phones) > 0 { try rebuildIndex() }
    return ErasureCheck(
      recordsRead: survey.recordsRead, recordsOpen: survey.recordsOpen, mentions: survey.mentions.count,
      tracesInKeys: keyTraces, tracesInIndex: try index.traceCount(of: traces.texts, phones: traces.phones),
      tracesInDrafts: try draftNames(about: number, traces: traces).count,
      attachments: try attachmentStore.count(of: attachments))
  }

  /// Drafts of all officers that belong to the file or name the person.
  func draftNames(about number: FileNumber, traces: PersonTraces) throws -> [String] {
    try site.drafts.names().filter { name in
      let parts = name.split(separator: "~").map(String.init)
      if parts.contains(number.text) { return true }
      guard let officer = parts.first, let draft = try openDraft(name, of: OfficerID(rawValue: officer)) else {
        return false
      }
      return draft.texts.values.contains { !traces.found(in: $0).isEmpty }
    }
  }
}
