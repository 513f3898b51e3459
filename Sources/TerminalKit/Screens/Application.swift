/// What the stack and the loop need of a program: its screens, its office, its words.
public protocol Application: AnyObject {
  associatedtype Destination: Equatable, Sendable
  associatedtype Request: Sendable
  associatedtype Answer: Sendable
  typealias AnyScreen = any Screen<Destination, Request, Answer>
  typealias Effect = ScreenEffect<Destination, Request, Answer>

  /// The screen at the bottom of the stack.
  var home: Destination { get }
  var appearance: Appearance { get }
  var wording: KitWording { get }
  /// What stands at the end of the first row: office, officer, date.
  var status: String { get }

  /// Screens to open above a home that takes another one's place, as a start option asked; given out once.
  func takeWaitingDestinations() -> [Destination]

  func makeScreen(for destination: Destination) -> AnyScreen
  /// Carries out a request; answers known at once are returned, later ones come by ``lateAnswers()``.
  func perform(_ request: Request, for ticket: ScreenTicket) -> [Answer]
  /// The screen that shuts off all others while nobody sits there; nil where there is nothing to shut off.
  var lock: Destination? { get }
  /// The screen that puts on paper what another one shows; nil where that has no papers.
  func printing(of destination: Destination) -> Destination?
  /// Whether jump codes lead anywhere now.
  var canJump: Bool { get }
  /// The screen that a jump code or a file number opens; nil where there is none.
  func destination(forCode code: String) -> Destination?

  /// Told of work that takes its time, while it goes on; set by the loop that shows it.
  var reportWork: ((WorkReport) -> Void)? { get set }

  /// Takes in what changed outside the program; returns whether the screen in front of the officer should ask again.
  func takeChanges() -> Bool

  /// How long the day goes on that the screens show; nil where they show none.
  var dayRemainingMilliseconds: Int? { get }
  /// Takes in that another day has begun; returns whether the screen in front of the officer should ask again.
  func takeNewDay() -> Bool

  /// How often ``lateAnswers()`` is asked while work goes on in the background; nil while there is none.
  var pollMilliseconds: Int? { get }
  func lateAnswers() -> [(ScreenTicket, Answer)]
  /// After how much rest drafts are saved; nil for never.
  var restMilliseconds: Int? { get }
  /// After how much rest the desk is locked; nil for never.
  var idleMilliseconds: Int? { get }
  /// The officer rests, leaves, or the line goes down: where they are may be kept for the next time; the open screens from
  /// the bottom.
  func keepPlace(_ open: [(destination: Destination, screen: AnyScreen)])
  /// The line goes down or the system ends the program; drafts have been asked for already.
  func hangUp()
}

extension Application {
  public var status: String { "" }
  public var lock: Destination? { nil }
  public func printing(of destination: Destination) -> Destination? { nil }
  public var canJump: Bool { true }
  public func takeWaitingDestinations() -> [Destination] { [] }
  public var reportWork: ((WorkReport) -> Void)? {
    get { nil }
    set {}
  }
  public func takeChanges() -> Bool { false }
  public var dayRemainingMilliseconds: Int? { nil }
  public func takeNewDay() -> Bool { false }
  public var pollMilliseconds: Int? { nil }
  public func lateAnswers() -> [(ScreenTicket, Answer)] { [] }
  public var restMilliseconds: Int? { 2_000 }
  public var idleMilliseconds: Int? { nil }
  public func keepPlace(_ open: [(destination: Destination, screen: AnyScreen)]) {}
  public func hangUp() {}
}
