import Desk
import Glibc
import Office
import Testing

@Suite("What is told of a disk that refused")
struct FailureTests {
  @Test("an officer reads why a draft was not kept, in words as of every other file")
  func draft() {
    let failure = Failure(DraftFailure(errorNumber: ENOSPC))
    #expect(failure == Failure(.notSaved, facts: .disk(errorNumber: 28, number: nil)))
  }
}
