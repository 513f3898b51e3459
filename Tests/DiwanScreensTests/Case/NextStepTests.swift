import Calendars
import Casework
import Testing

@testable import DiwanScreens

@Suite("The next step of a request")
struct NextStepTests {
  @Test("one that was put off waits for its day; from that day on the decision is what comes next")
  func putOff() throws {
    var sample = try SampleCase.submitted(.unitDecides, on: sampleDay(2026, 11, 15))
    try sample.request(.bringToDecider(request: 1, unit: "aid-unit"))
    try sample.request(
      .decide(
        RequestDecided(
          request: 1, outcome: .postpone, decidedOn: sampleDay(2026, 11, 21), session: nil, unit: nil, reason: nil,
          explanation: "ينقص كشف الحساب", granted: nil, halalas: nil, postponedUntil: sampleDay(2026, 12, 1),
          abstained: [], earlyReason: nil)))
    let setting = try Samples.setting(profile: sample.profile)
    let request = try #require(sample.file.requests.first)
    let before = setting.on(sampleDay(2026, 11, 30)).nextStep(of: request, in: sample.file)
    #expect(before?.hasPrefix("العودة إلى الطلب في") == true && before?.contains("2026/12/01") == true)
    for day in [sampleDay(2026, 12, 1), sampleDay(2027, 1, 4)] {
      #expect(setting.on(day).nextStep(of: request, in: sample.file) == "اتخاذ القرار")
    }
  }
}
