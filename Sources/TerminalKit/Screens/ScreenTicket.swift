/// Names one opened screen, so that an answer finds the screen that asked.
public struct ScreenTicket: Hashable, Sendable {
  let number: Int
}
