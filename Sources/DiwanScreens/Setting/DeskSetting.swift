import ArabicText
public import Calendars
public import Casework
public import Desk

/// What every screen knows: the words, who sits there, by which rules, and which day it is.
public struct DeskSetting: Sendable {
  public let phrases: Phrases
  let sitting: Sitting
  /// The day by which everything is judged and named; nil for the day at the desk.
  private(set) var judgedOn: CivilDate?

  public init(phrases: Phrases, sitting: Sitting) {
    self.init(phrases: phrases, sitting: sitting, judgedOn: nil)
  }

  init(phrases: Phrases, sitting: Sitting, judgedOn: CivilDate?) {
    self.phrases = phrases
    self.sitting = sitting
    self.judgedOn = judgedOn
  }

  /// A setting that stays as it is.
  public init(phrases: Phrases, signedIn: SignedIn) {
    self.init(phrases: phrases, sitting: Sitting(signedIn))
  }

  public init(phrases: Phrases, officer: Officer, register: OfficeRegister, now: Moment) {
    self.init(phrases: phrases, signedIn: SignedIn(officer: officer, register: register, now: now))
  }

  /// The same desk, looking back at a past day: its version of the policy names and judges what happened then.
  public func on(_ day: CivilDate) -> DeskSetting {
    var setting = self
    setting.judgedOn = day
    return setting
  }

  /// The same desk with Arabic words: those in which beneficiaries are spoken to.
  var inArabic: DeskSetting { speaking(phrases.inArabic) }

  /// When the officer sat down.
  public var sittingBegan: Moment { sitting.began }
  public var language: Language { phrases.language }
  public var officer: Officer { sitting.now.officer }
  public var register: OfficeRegister { sitting.now.register }
  public var now: Moment {
    // The end of a past day: its last minute.
    judgedOn.map { Moment($0, minutesOfDay: 1_439, in: .riyadh) } ?? sitting.now.now
  }
  public var today: CivilDate { judgedOn ?? sitting.now.today }
  /// The policy version in force on the day.
  public var profile: Profile { register.profile(inForceOn: today) }

  public func text(_ words: Bilingual) -> String { words.text(in: language) }
  func text(_ name: HolidayName) -> String { language == .arabic ? name.ar : name.en }

  /// Who sits there and which day it is, for the head of every screen.
  public var statusLine: String {
    let name = words(officer.name)
    return name + " · " + (language == .arabic ? hijri(today) : civil(today))
  }

  /// Why the officer may not do something, in words; nil where they may.
  public func reasonAgainst(_ permission: Permission) -> String? {
    officer.may(permission, under: profile) ? nil : refusalText(.notPermitted(permission))
  }
}
