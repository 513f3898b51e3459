import Casework
import DemoOffice
import DiwanResources
import ProfileFiles
import Testing

@Suite("Demo offices of the five associations")
struct DemoProfilesTests {
  @Test("each association's own policy gives a full office and refuses nothing of it")
  func fivePolicies() throws {
    let files = try ResourceLibrary.located().profileTexts()
    #expect(files.count >= 5)
    for file in files {
      let profile = try #require(ProfileFile.read(text: file.text, fileName: file.name).profile)
      let lived = Lived(try SampleOffice.office(profile, files: 300))
      #expect(lived.refusals.isEmpty, "\(profile.id)")
      #expect((2_200...4_200).contains(lived.events.count), "\(profile.id)")
      #expect(lived.statuses == expectedStatuses(under: profile), "\(profile.id)")
    }
  }

  private func expectedStatuses(under profile: Profile) -> Set<RequestStatus> {
    if profile.decision.decider == .nobody { return [.draft, .delivered, .closed, .voided] }
    return Set(RequestStatus.allCases)
  }
}
