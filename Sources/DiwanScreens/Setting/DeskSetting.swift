public import Calendars
public import Casework
public import Desk

/// What every screen knows: the words, who sits there, by which rules, and which day it is.
public struct DeskSetting: Hashable, Sendable {
  public var phrases: Phrases
  public var officer: Officer
  public var register: OfficeRegister
  public var now: Moment

  public init(phrases: Phrases, officer: Officer, register: OfficeRegister, now: Moment) {
    self.phrases = phrases
    self.officer = officer
    self.register = register
    self.now = now
  }

  public init(phrases: Phrases, signedIn: SignedIn) {
    self.init(phrases: phrases, officer: signedIn.officer, register: signedIn.register, now: signedIn.now)
  }

  public var language: Language { phrases.language }
  public var today: CivilDate { now.day(in: .riyadh) }
  /// The policy version in force today.
  public var profile: Profile { register.profile(inForceOn: today) }

  public func text(_ words: Bilingual) -> String { words.text(in: language) }

  /// Why the officer may not do something, in words; nil where they may.
  public func reasonAgainst(_ permission: Permission) -> String? {
    officer.may(permission, under: profile) ? nil : refusalText(.notPermitted(permission))
  }
}
