/// The open screens, home at the bottom; each keeps its own state until it is closed.
public struct ScreenStack<App: Application> {
  public typealias Effect = App.Effect

  /// An opened screen and what it was opened for.
  public struct Entry {
    public let ticket: ScreenTicket
    public let destination: App.Destination
    public internal(set) var screen: App.AnyScreen
    /// Whether it is a record of the list below, which stands at the focus there.
    let isRecordOfList: Bool
  }

  /// What lies over the top screen and eats all keys.
  enum Overlay {
    case help(HelpPanel)
    case jump(JumpLine)
    case message(MessagePanel)
  }

  let app: App
  /// From the bottom to the top; never empty.
  public internal(set) var entries: [Entry] = []
  /// What the officer was told last.
  public internal(set) var message: Message?
  var overlay: Overlay?
  var signals: [TerminalSignal] = []
  /// The size of the whole window.
  public internal(set) var size: Size
  let reservedColumns: Int
  private var nextTicket = 0
  /// The lines of the last picture, for the next one.
  var drawnLines = DrawnLines()

  /// Opens the home screen.
  ///
  /// `reservedColumns` are those of the window that `size` does not count.
  public init(app: App, size: Size, reservedColumns: Int = 0) {
    self.app = app
    self.size = size
    self.reservedColumns = reservedColumns
    run(open(app.home))
  }

  public var top: Entry { entries[entries.count - 1] }

  /// The destinations of the open screens from the bottom, for restoring the session.
  public var destinations: [App.Destination] { entries.map(\.destination) }

  /// What the terminal should do besides showing a picture; asked once.
  public mutating func takeSignals() -> [TerminalSignal] {
    defer { signals.removeAll() }
    return signals
  }

  /// Opens a screen on top of the others.
  public mutating func push(_ destination: App.Destination) {
    run(open(destination))
  }

  /// Work still to be done for one screen.
  struct Task {
    let effects: [Effect]
    let ticket: ScreenTicket
  }

  mutating func open(_ destination: App.Destination) -> Task {
    let ticket = ScreenTicket(number: nextTicket)
    nextTicket += 1
    let isRecordOfList = entries.last.map { $0.screen.focusedDestination == destination } ?? false
    entries.append(
      Entry(
        ticket: ticket, destination: destination, screen: app.makeScreen(for: destination),
        isRecordOfList: isRecordOfList))
    return tell(.appeared(canvasSize), to: entries.count - 1)
  }

  /// The size of a screen's own canvas: the window without its first row and its two last ones.
  var canvasSize: Size { Size(columns: size.columns, rows: max(0, size.rows - 3)) }

  mutating func tell(_ input: ScreenInput<App.Answer>, to index: Int) -> Task {
    Task(effects: entries[index].screen.handle(input), ticket: entries[index].ticket)
  }
}
