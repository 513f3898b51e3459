/// What a screen wants to happen, as data.
public enum ScreenEffect<Destination: Sendable, Request: Sendable, Answer: Sendable>: Sendable {
  /// Asks the office; the answer comes back to this screen, even if another is on top by then.
  case request(Request)
  /// Opens a screen above this one.
  case push(Destination)
  /// Opens a screen in place of this one.
  case replace(Destination)
  /// Closes this screen.
  case back
  /// Closes this screen and hands something to the one below.
  case backWith(Answer)
  /// Closes every screen but the first; it is opened anew where the program's home is another one by now.
  case home
  case say(Message)
  case ringBell
  /// Sends logical text to the terminal's clipboard.
  case copy(String)
  case openHelp
  case openJump
  /// Ends the program.
  case quit
  /// The key means nothing here: the officer is told so.
  case unhandled(Key)
}

extension ScreenEffect: Equatable where Destination: Equatable, Request: Equatable, Answer: Equatable {}
