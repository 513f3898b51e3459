public import Calendars
public import Casework

/// A message on its way out of the program, after its attempt was recorded.
public struct OutgoingMessage: Hashable, Sendable {
  /// The file, and the message's ordinal in it.
  public var reference: CaseReference
  /// The same at every attempt and in no other office, so that a receiver can notice a repetition; it names nobody.
  public var token: String
  public var attempt: Int
  public var address: String
  public var draft: MessageDraft
  /// Who sends it.
  public var association: Bilingual
  public var begunAt: Moment
  /// Seconds after which whoever hands it over is stopped.
  public var limitSeconds: Int

  public init(
    reference: CaseReference, token: String, attempt: Int, address: String, draft: MessageDraft,
    association: Bilingual, begunAt: Moment, limitSeconds: Int
  ) {
    self.reference = reference
    self.token = token
    self.attempt = attempt
    self.address = address
    self.draft = draft
    self.association = association
    self.begunAt = begunAt
    self.limitSeconds = limitSeconds
  }
}

/// What became of one message when it was its turn.
public struct SentMessage: Hashable, Sendable {
  public enum Result: String, CaseIterable, Hashable, Sendable {
    case accepted, deferred, refused, unknown
    /// What it told holds no more, or was told otherwise.
    case superseded
    /// The file has no address any more.
    case noAddress
    /// Another desk is at it, or was.
    case takenByOther
  }

  public var reference: CaseReference
  public var result: Result

  public init(reference: CaseReference, result: Result) {
    self.reference = reference
    self.result = result
  }
}
