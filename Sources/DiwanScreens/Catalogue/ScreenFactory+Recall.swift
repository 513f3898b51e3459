import Desk
import TerminalKit

extension ScreenFactory {
  /// The screen as the officer left it, where it keeps such a mark.
  static func recalled(
    _ screen: any Screen<Destination, DeskRequest, Answer>, _ mark: ListMark
  ) -> any Screen<Destination, DeskRequest, Answer> {
    guard let keeper = screen as? any PlaceKeeping else { return screen }
    return marked(keeper, mark)
  }

  private static func marked(
    _ keeper: some PlaceKeeping, _ mark: ListMark
  ) -> any Screen<Destination, DeskRequest, Answer> {
    var keeper = keeper
    keeper.recall(mark)
    return keeper
  }
}
