/// Everything about people's rights over their data, as the events of its stream tell it.
public struct RightsRegister: Hashable, Sendable {
  public var requests: [DataRequest] = []
  public var breaches: [DataBreach] = []
  /// The association's own periods; nil while those of the policy hold.
  public var ownRule: DataRule?
  /// The commit number of the newest event, 0 before the first.
  public var lastNumber = 0
  /// What each act was about, by the number of its commit; a change of the periods is about neither.
  public var subjects: [Int: Subject] = [:]

  /// What an act was about.
  public enum Subject: Hashable, Sendable {
    case request(Int)
    case breach(Int)
  }

  public init(events: [RecordedEvent] = []) {
    for event in events { apply(event) }
  }

  public func request(_ id: Int) -> DataRequest? { requests.first { $0.id == id } }
  public func breach(_ id: Int) -> DataBreach? { breaches.first { $0.id == id } }
  public func rule(under profile: Profile) -> DataRule { ownRule ?? profile.dataRule }

  /// Requests without an answer, the one due first first.
  public var openRequests: [DataRequest] {
    requests.filter(\.isOpen).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// Breaches that are not closed, the one discovered first first.
  public var openBreaches: [DataBreach] {
    breaches.filter(\.isOpen).sorted { ($0.authorityDue, $0.id) < ($1.authorityDue, $1.id) }
  }

  public func openRequests(about file: FileNumber) -> [DataRequest] { openRequests.filter { $0.facts.file == file } }
}
