/// A terminal without a terminal: scripted events in, frames out.
public final class ScriptedTerminal: Terminal {
  public private(set) var size: Size
  private var events: ArraySlice<TerminalEvent>
  /// The pictures that were shown, in order.
  public private(set) var frames: [Frame] = []
  public private(set) var bells = 0
  public private(set) var copied: [String] = []
  /// The titles of the window, in order.
  public private(set) var titles: [String] = []
  /// What the window was told of long work, in order; nil where it was over.
  public private(set) var progress: [Int?] = []
  public private(set) var notices: [String] = []
  public private(set) var invalidations = 0
  /// The limits of the waits that were asked for when nothing was pending; nil for a wait without limit.
  public private(set) var waits: [Int?] = []
  /// Of every event alike.
  public var waitedMilliseconds = 0
  /// Whether every event waits already, as with type-ahead; else each arrives after a picture was shown.
  private let arrivesAtOnce: Bool

  public init(_ events: [TerminalEvent], size: Size = Size(columns: 80, rows: 24), arrivesAtOnce: Bool = false) {
    self.events = events[...]
    self.size = size
    self.arrivesAtOnce = arrivesAtOnce
  }

  /// A script of keys.
  public convenience init(
    keys: [Key], size: Size = Size(columns: 80, rows: 24), arrivesAtOnce: Bool = false
  ) {
    self.init(keys.map(TerminalEvent.key), size: size, arrivesAtOnce: arrivesAtOnce)
  }

  public var hasPendingInput: Bool { arrivesAtOnce && !events.isEmpty }

  /// The next event of the script; the line goes down after the last one.
  public func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    if !hasPendingInput { waits.append(timeoutMilliseconds) }
    let event = events.popFirst() ?? .hangUp
    if case .resized(let newSize) = event { size = newSize }
    return event
  }

  public func present(_ frame: Frame) { frames.append(frame) }
  public func invalidate() { invalidations += 1 }
  public func bell() { bells += 1 }
  public func copy(_ text: String) { copied.append(text) }
  public func setTitle(_ title: String) { titles.append(title) }
  public func showProgress(percent: Int?) { progress.append(percent) }
  public func notify(_ text: String) { notices.append(text) }

  /// The rows of the last picture as a person reads them.
  public var rows: [String] { frames.last?.rows ?? [] }
}

extension [Key] {
  /// The keys that type a text; a line end is Enter.
  public static func typing(_ text: String) -> [Key] {
    text.unicodeScalars.map { $0 == "\n" ? .enter : .character($0) }
  }
}
