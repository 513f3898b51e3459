import Calendars
import CaseLedger
import Casework
import Desk

/// Everything held on a person, as `diwan copy --json` writes it.
struct CopiedFile: Encodable {
  struct Act: Encodable {
    var number: Int
    var at: String
    var officer: String
    var clauses: [String]
    var kind: String
    /// Everything that was recorded, as the ledger holds it.
    var data: StoredJSON
  }

  struct Asked: Encodable {
    var request: Int
    var facts: DataRequestFacts
    var due: String
    var answer: DataRequestAnswered?
  }

  struct Scan: Encodable {
    /// The name of its file beside the copy.
    var name: String
    var taken: AttachmentTaken
    var at: String
    var officer: String
  }

  struct Followed: Encodable {
    struct Step: Encodable {
      var at: String
      var officer: String
      var step: String
      var facts: [String: String]
    }

    var number: String
    var kind: MatterKind
    var steps: [Step]
  }

  struct Reading: Encodable {
    var at: String
    var officer: String
    /// Why, as it was noted.
    var read: FileRead?
  }

  struct Draft: Encodable {
    var savedAt: String
    var texts: [String: String]
  }

  var file: String
  var registeredAt: String
  var registrationNumber: String?
  var facts: FileFacts
  var dataRequests: [Asked]
  var history: [Act]
  var scans: [Scan]
  /// What was followed up with the person beside requests.
  var matters: [Followed]
  var readings: [Reading]
  var drafts: [Draft]
  /// What is held in the files that were merged into this one.
  var merged: [CopiedFile]

  init(_ copy: CopyView) throws {
    let file = copy.view.file
    self.file = file.id.text
    registeredAt = file.registeredAt.iso
    registrationNumber = file.registrationNumber
    facts = file.facts
    dataRequests = copy.dataRequests.map { request in
      Asked(
        request: request.id, facts: request.facts, due: request.due.iso, answer: request.answer.map(\.value))
    }
    scans = copy.view.file.keptScans.map { scan in
      Scan(
        name: scan.fileName, taken: scan.attachment.taken, at: scan.attachment.takenAt.iso,
        officer: scan.attachment.takenBy.rawValue)
    }
    matters = copy.matters.map { matter in
      Followed(
        number: matter.id.text, kind: matter.kind,
        steps: matter.steps.map { step in
          Followed.Step(
            at: step.at.iso, officer: step.officer.rawValue, step: step.value.step, facts: step.value.facts.texts)
        })
    }
    readings = copy.readings.map { reading in
      var read: FileRead?
      if case .fileRead(let noted) = reading.event { read = noted }
      return Reading(at: reading.at.iso, officer: reading.officer.rawValue, read: read)
    }
    drafts = copy.drafts.map { Draft(savedAt: $0.savedAt.iso, texts: $0.texts) }
    merged = try copy.merged.map { try CopiedFile($0) }
    history = try copy.view.events.map { event in
      let record = try EventCodec().record(of: StreamEvent(event.stream, event.event), clauses: event.clauses)
      return Act(
        number: event.number, at: event.at.iso, officer: event.officer.rawValue, clauses: event.clauses,
        kind: record.kind, data: try StoredJSON(record.data))
    }
  }
}
