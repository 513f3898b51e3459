import Calendars
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
      let office = try SampleOffice.office(profile, files: 300)
      let lived = Lived(office)
      #expect(lived.refusals.isEmpty, "\(profile.id)")
      #expect((2_200...4_200).contains(lived.events.count), "\(profile.id)")
      #expect(lived.statuses == expectedStatuses(under: profile), "\(profile.id)")
      let signed = office.openingCommits.filter { commit in
        commit.events.contains { if case .office(.policyAcknowledged) = $0.event { true } else { false } }
      }
      #expect(!signed.isEmpty)
      if let effective = profile.approval.effectiveFrom {
        #expect(signed.allSatisfy { $0.at.day(in: .riyadh) >= effective }, "\(profile.id)")
      }
    }
  }

  private func expectedStatuses(under profile: Profile) -> Set<RequestStatus> {
    if profile.decision.decider == .nobody { return [.draft, .delivered, .closed, .voided] }
    return Set(RequestStatus.allCases)
  }
}
