import Testing

@testable import DiwanScreens

@Suite("Numbers with their nouns")
struct CountedNounTests {
  private func plain(_ text: String) -> String {
    text.filter { !"\u{2066}\u{2068}\u{2069}".contains($0) }
  }

  @Test(
    "Arabic has a form for one, for two, for a few and for many",
    arguments: [
      (1, "يوم واحد"), (2, "يومان"), (3, "3 أيام"), (10, "10 أيام"), (11, "11 يومًا"), (100, "100 يوم"),
      (103, "103 أيام"), (0, "0 يوم"),
    ])
  func countsDays(days: Int, words: String) throws {
    #expect(plain(try Samples.phrases().count(days, .days)) == words)
  }

  @Test(
    "working days after a preposition: the one for two changes, the others stay",
    arguments: [
      (1, "يوم عمل واحد"), (2, "يومي عمل"), (5, "5 أيام عمل"), (15, "15 يوم عمل"), (100, "100 يوم عمل"),
    ])
  func countsAfterPreposition(days: Int, words: String) throws {
    #expect(plain(try Samples.phrases().count(days, .workingDays, afterPreposition: true)) == words)
  }

  @Test("English tells one from many")
  func countsInEnglish() throws {
    let phrases = try Samples.phrases(.english)
    #expect(plain(phrases.count(1, .workingDays)) == "1 working day")
    #expect(plain(phrases.count(2, .hours, afterPreposition: true)) == "2 hours")
    #expect(plain(phrases.duration(minutes: 61)) == "1 hour 1 minute")
  }

  @Test("every noun has all its forms in both languages", arguments: CountedNoun.allCases, Language.allCases)
  func hasAllForms(noun: CountedNoun, language: Language) throws {
    let phrases = try Samples.phrases(language)
    for number in [0, 1, 2, 3, 11] {
      for afterPreposition in [false, true] {
        #expect(!phrases.count(number, noun, afterPreposition: afterPreposition).contains("count."))
      }
    }
  }

  @Test("a span is told in hours and minutes")
  func tellsSpans() throws {
    let phrases = try Samples.phrases()
    #expect(plain(phrases.duration(minutes: 0)) == "أقل من دقيقة")
    #expect(plain(phrases.duration(minutes: 2)) == "دقيقتان")
    #expect(plain(phrases.duration(minutes: 180)) == "3 ساعات")
    #expect(plain(phrases.duration(minutes: 195)) == "3 ساعات و15 دقيقة")
  }

  @Test("a wait is told in seconds up to a minute, then in minutes, never shorter than it is")
  func tellsWaits() throws {
    let phrases = try Samples.phrases()
    let told = [1, 2, 10, 60, 61, 780].map { plain(phrases.wait(seconds: $0)) }
    #expect(told == ["ثانية واحدة", "ثانيتين", "10 ثوانٍ", "60 ثانية", "دقيقتين", "13 دقيقة"])
    #expect(plain(try Samples.phrases(.english).wait(seconds: 61)) == "2 minutes")
  }
}
