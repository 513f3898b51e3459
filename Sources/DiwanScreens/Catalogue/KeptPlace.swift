public import Desk
public import TerminalKit

/// A screen that can be left for good and stand as it did at the next sign-in.
protocol PlaceKeeping: DeskScreen {
  /// What it shows by now, where it has been turned to something else since it was opened.
  var shown: Destination? { get }
  var mark: ListMark { get }
  /// Told before the screen appears.
  mutating func recall(_ mark: ListMark)
}

extension PlaceKeeping {
  var shown: Destination? { nil }
}

/// Where an officer was last, as it is kept beside their drafts, sealed like them.
public struct KeptPlace: Hashable, Sendable {
  /// The id under which it is kept; no form has it.
  public static let draftID = "place"

  public let destination: Destination
  public let mark: ListMark

  /// The newest of the open screens to which one can come back; nil where only home is open.
  public init?(_ open: [(destination: Destination, screen: any Screen<Destination, DeskRequest, Answer>)]) {
    for (opened, screen) in open.reversed() {
      let keeper = screen as? any PlaceKeeping
      var destination = keeper?.shown ?? opened
      if case .resumed(let original, _) = destination { destination = original }
      guard destination.placeText != nil else { continue }
      self.destination = destination
      mark = keeper?.mark ?? ListMark()
      return
    }
    return nil
  }

  /// The place that a draft of that id holds.
  init?(_ draft: DraftView) {
    guard draft.id == Self.draftID, let text = draft.texts["screen"], let destination = Destination(placeText: text)
    else { return nil }
    self.destination = destination
    mark = ListMark(
      filter: draft.texts["filter"] ?? "", row: draft.texts["row"],
      place: draft.texts["place"].flatMap { Int($0) } ?? 0)
  }

  /// What a draft keeps of it.
  public var texts: [String: String] {
    var texts = ["screen": destination.placeText ?? "", "filter": mark.filter, "place": String(mark.place)]
    texts["row"] = mark.row
    return texts
  }
}
