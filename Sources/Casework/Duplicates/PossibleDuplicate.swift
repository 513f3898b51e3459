/// Another file that may be the same person's, and all that speaks for it.
public struct PossibleDuplicate: Codable, Hashable, Sendable {
  public var file: FileNumber
  /// From the strongest to the weakest.
  public var reasons: [DuplicateReason]

  public init(file: FileNumber, reasons: [DuplicateReason]) {
    self.file = file
    self.reasons = reasons
  }

  /// Whether somebody who said so of `other` has seen everything that speaks for this one.
  public func isCovered(by other: PossibleDuplicate) -> Bool {
    file == other.file && Set(reasons.filter(\.isAsked)).isSubset(of: other.reasons)
  }
}

extension BeneficiaryFile {
  /// The files from which the officer told the person apart.
  /// - Throws: `FileRefusal.possibleDuplicates` with those that the officer has not been asked about.
  static func demandDistinct(
    _ alike: [PossibleDuplicate], confirmed: [PossibleDuplicate]
  ) throws(Refusal) -> [PossibleDuplicate]? {
    let asked = alike.filter { $0.reasons.contains(where: \.isAsked) }
    let open = asked.filter { duplicate in !confirmed.contains { duplicate.isCovered(by: $0) } }
    guard open.isEmpty else { throw .file(.possibleDuplicates(asked)) }
    return asked.isEmpty ? nil : asked
  }
}
