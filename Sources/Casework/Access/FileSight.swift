/// How much of a file an officer sees at once.
///
/// Numbers that identify a person or lead to their money show their last digits, and what studies say of health and means
/// shows nothing, until the officer asks for them, which is noted. Nobody is hindered at their own work: while the person
/// visits, who receives them matches the paper in their hand with the whole number; whose act a request waits for has what
/// that act needs before them; whoever studies and decides reads the studies always. Lists show last digits to
/// everybody: they suffice to tell two of one name apart, and a list is full of people who are not here.
public struct FileSight: Hashable, Sendable {
  /// Whether numbers are shown in full.
  public var showsNumbers: Bool
  /// Whether studies, assessments and recommendations are shown in full.
  public var showsStudies: Bool

  public init(showsNumbers: Bool, showsStudies: Bool) {
    self.showsNumbers = showsNumbers
    self.showsStudies = showsStudies
  }

  /// Everything as it is.
  public static let whole = FileSight(showsNumbers: true, showsStudies: true)
  public var isWhole: Bool { self == .whole }
}

extension BeneficiaryFile {
  /// How much of the file the officer sees without asking.
  public func sight(of officer: Officer, under profile: Profile) -> FileSight {
    let receives = openVisit != nil && officer.may(.receiveVisits, under: profile)
    let studies = officer.may(.studyCases, under: profile) || officer.may(.decideRequests, under: profile)
    return FileSight(
      showsNumbers: maskedFields.isEmpty || receives || awaitsAct(of: officer, under: profile),
      showsStudies: studies || !requests.contains(where: \.holdsStudies))
  }

  /// The file as an officer sees it.
  public func masked(for sight: FileSight) -> BeneficiaryFile {
    var file = self
    if !sight.showsNumbers {
      file.facts = facts.masked
      file.messages = messages.map(\.masked)
    }
    guard !sight.showsStudies else { return file }
    for place in file.requests.indices {
      for study in file.requests[place].studies.indices {
        file.requests[place].studies[study].value = file.requests[place].studies[study].value.masked
      }
      if let need = file.requests[place].assessment?.value { file.requests[place].assessment?.value = need.masked }
      if let advice = file.requests[place].recommendation?.value {
        file.requests[place].recommendation?.value = advice.masked
      }
    }
    return file
  }
}

extension ServiceRequest {
  /// Whether anything tells of health and means.
  fileprivate var holdsStudies: Bool { !studies.isEmpty || assessment != nil || recommendation != nil }
}

extension RecordedEvent {
  /// The event as an officer sees it in a file's history.
  public func masked(for sight: FileSight) -> RecordedEvent {
    var recorded = self
    recorded.event = event.masked(for: sight)
    return recorded
  }
}

extension CaseEvent {
  func masked(for sight: FileSight) -> CaseEvent {
    switch self {
    case .file(let event): sight.showsNumbers ? self : .file(event.masked)
    case .request(let event): sight.showsStudies ? self : .request(event.masked)
    case .message(.attemptBegun(let begun)): sight.showsNumbers ? self : .message(.attemptBegun(begun.masked))
    default: self
    }
  }
}

extension FileEvent {
  fileprivate var masked: FileEvent {
    switch self {
    case .registered(let registered):
      .registered(
        FileRegistered(
          facts: registered.facts.masked, confirmed: registered.confirmed, distinctFrom: registered.distinctFrom,
          imported: registered.imported))
    case .corrected(let correction) where FileField.masked.contains(correction.field):
      .corrected(correction.masked)
    case .dependantAdded(let dependant): .dependantAdded(dependant.masked)
    case .contactAgreed(let agreed):
      .contactAgreed(
        ContactAgreed(old: agreed.old.masked, new: agreed.new.masked, undoReason: agreed.undoReason))
    default: self
    }
  }
}

extension FileCorrected {
  fileprivate var masked: FileCorrected {
    FileCorrected(
      field: field, old: old.map { Masking.number($0) }, new: new.map { Masking.number($0) }, reason: reason,
      confirmed: confirmed, distinctFrom: distinctFrom)
  }
}

extension RequestEvent {
  fileprivate var masked: RequestEvent {
    switch self {
    case .studied(let study): .studied(study.masked)
    case .needAssessed(let need): .needAssessed(need.masked)
    case .recommended(let advice): .recommended(advice.masked)
    default: self
    }
  }
}
