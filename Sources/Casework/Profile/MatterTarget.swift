/// Within how many working days the association wants matters of a kind to be answered: its own aim, no policy's.
public struct MatterTarget: Codable, Hashable, Sendable {
  public var matter: MatterKind
  public var workingDays: Int

  public init(matter: MatterKind, workingDays: Int) {
    self.matter = matter
    self.workingDays = workingDays
  }
}

extension Profile {
  /// The working days that the association set itself for matters of a kind.
  public func ownTarget(for kind: MatterKind) -> Int? { targets?.first { $0.matter == kind }?.workingDays }
}
