import Casework

extension SubjectEvent: CodedEvent {
  static let prefix = "subject"

  enum Name: String, CaseIterable {
    case held, holdReleased, copyGiven, mergedInto, absorbed, separated, erasureDecided, erasureWithdrawn,
      erasureConfirmed, erased, erasureChecked
  }

  var name: Name {
    switch self {
    case .held: .held
    case .holdReleased: .holdReleased
    case .copyGiven: .copyGiven
    case .mergedInto: .mergedInto
    case .absorbed: .absorbed
    case .separated: .separated
    case .erasureDecided: .erasureDecided
    case .erasureWithdrawn: .erasureWithdrawn
    case .erasureConfirmed: .erasureConfirmed
    case .erased: .erased
    case .erasureChecked: .erasureChecked
    }
  }

  var payload: any Encodable {
    switch self {
    case .held(let payload): payload
    case .holdReleased(let payload): payload
    case .copyGiven(let payload): payload
    case .mergedInto(let payload): payload
    case .absorbed(let payload): payload
    case .separated(let payload): payload
    case .erasureDecided(let payload): payload
    case .erasureWithdrawn(let payload): payload
    case .erasureConfirmed(let payload): payload
    case .erased(let payload): payload
    case .erasureChecked(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> SubjectEvent {
    switch name {
    case .held: .held(try reader.read(SubjectWords.self))
    case .holdReleased: .holdReleased(try reader.read(SubjectWords.self))
    case .copyGiven: .copyGiven(try reader.read(CopyGiven.self))
    case .mergedInto: .mergedInto(try reader.read(FileMerged.self))
    case .absorbed: .absorbed(try reader.read(FileMerged.self))
    case .separated: .separated(try reader.read(FileMerged.self))
    case .erasureDecided: .erasureDecided(try reader.read(ErasureDecided.self))
    case .erasureWithdrawn: .erasureWithdrawn(try reader.read(SubjectWords.self))
    case .erasureConfirmed: .erasureConfirmed(try reader.read(ErasureConfirmed.self))
    case .erased: .erased(try reader.read(SubjectErased.self))
    case .erasureChecked: .erasureChecked(try reader.read(ErasureCheck.self))
    }
  }
}
