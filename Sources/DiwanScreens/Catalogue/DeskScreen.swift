public import Desk
public import TerminalKit

/// A screen of Diwan: it asks the office and opens other screens of the catalogue.
public protocol DeskScreen: Screen
where Destination == DiwanScreens.Destination, Request == DeskRequest, Answer == Desk.Answer {}

/// What a screen of Diwan wants to happen.
public typealias DeskEffect = ScreenEffect<Destination, DeskRequest, Answer>

/// What a screen of Diwan is told.
public typealias DeskInput = ScreenInput<Answer>
