import Casework
import Testing

@Suite("Whatever officers do, in whatever order, a file stays what its events tell")
struct RandomLifeTests {
  private static let policies = [Samples.floorPolicy, Samples.ceilingPolicy, Samples.formlessPolicy]

  @Test("replaying the recorded events gives the file that grew event by event", arguments: 0..<30)
  func replay(seed: UInt64) throws {
    var life = try RandomLife(seed: seed, profile: Self.policies[Int(seed % 3)])
    life.live(steps: 250)
    #expect(BeneficiaryFile(number: .first, events: life.desk.recorded) == life.desk.file)
  }

  @Test("every stage of a request is reached, and refusals happen on the way")
  func everyStatus() throws {
    var reached: Set<RequestStatus> = []
    var refusals = 0
    for seed in 0..<30 {
      var life = try RandomLife(seed: UInt64(seed), profile: Self.policies[seed % 2])
      life.live(steps: 250)
      reached.formUnion(life.statuses)
      refusals += life.refusals
    }
    #expect(reached == Set(RequestStatus.allCases))
    #expect(refusals > 1_000)
  }

  @Test("a complete request lacks nothing, and only what was granted is delivered", arguments: 100..<120)
  func invariants(seed: UInt64) throws {
    let profile = Self.policies[Int(seed % 2)]
    var life = try RandomLife(seed: seed, profile: profile)
    life.live(steps: 250)
    for request in life.desk.file.requests {
      if !request.deliveries.isEmpty { #expect(request.isGranted) }
      if request.notice != nil { #expect(request.decision != nil) }
      if request.decision != nil { #expect(request.waiting == nil && request.submittedOn != nil) }
      let open = request.pauses.filter { $0.through == nil }
      #expect(open.count <= 1)
      #expect(open.isEmpty || request.completeOn == nil)
    }
    #expect(life.desk.file.visits.count { $0.isOpen } <= 1)
  }
}
