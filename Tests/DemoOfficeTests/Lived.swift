import Casework
import DemoOffice

/// An office lived to its end: every act, and every file and session as it stands.
struct Lived {
  var commits: [DemoCommit] = []
  var files: [FileNumber: BeneficiaryFile] = [:]
  var sessions: [SessionNumber: CommitteeSession] = [:]
  var refusals: [Refusal] = []
  var openFiles: [BeneficiaryFile] = []

  init(_ office: DemoScript) {
    var life = office.makeIterator()
    while let commit = life.next() {
      commits.append(commit)
      if let file = commit.file { files[file.id] = file }
      if let session = commit.session { sessions[session.id] = session }
    }
    refusals = life.refusals
    openFiles = life.openFiles
  }

  /// Three thousand files of a committee and a thousand of a unit, lived once for all who look at them.
  static let committee = Result { Lived(try SampleOffice.office(SampleOffice.committee, files: 3_000)) }
  static let unit = Result { Lived(try SampleOffice.office(SampleOffice.unit, files: 1_000)) }

  var events: [CaseEvent] { commits.flatMap(\.events).map(\.event) }

  var requestEvents: [RequestEvent] {
    events.compactMap { if case .request(let event) = $0 { event } else { nil } }
  }

  var statuses: Set<RequestStatus> {
    Set(files.values.flatMap { file in file.requests.map { file.status(of: $0) } })
  }

  func count(where isWanted: (RequestEvent) -> Bool) -> Int { requestEvents.count(where: isWanted) }
}
