public import Calendars
public import Desk
import Synchronization

/// Who sits at the desk, by which rules and on which day, as the office told it last.
///
/// Every screen of a desk reads the same sitting, so that midnight, another officer's holiday and a new policy reach the
/// screens that stay open.
public final class Sitting: Sendable {
  private let told: Mutex<SignedIn>
  /// When the officer sat down.
  public let began: Moment

  public init(_ signedIn: SignedIn) {
    told = Mutex(signedIn)
    began = signedIn.now
  }

  public var now: SignedIn { told.withLock { $0 } }

  /// Takes what the office tells after an answer.
  public func update(_ signedIn: SignedIn) {
    told.withLock { $0 = signedIn }
  }
}
