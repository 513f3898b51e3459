import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("The key on paper opens the door")
struct RecoverJourney {
  /// The groups of a key that the director made and typed back.
  private func paper(at stage: OfficeStage) throws -> String {
    let director = try stage.seat(StagePeople.director)
    guard case .recoveryKey(let groups) = director.perform(.proposeRecoveryKey) else { throw Lost() }
    guard case .receipt = director.perform(.confirmRecoveryKey(groups.joined(separator: " "))) else { throw Lost() }
    return groups.joined(separator: " ")
  }

  @Test("the director who lost the passphrase types the key at the door, takes another one, and signs in by it")
  func recovers() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let key = try paper(at: stage)
    var desk = try OfficerDesk(stage, .atDoor(try stage.door()))
    desk.reads("المفتاح الورقي")
    desk.press(.function(8))
    desk.reads("الدخول بمفتاح الاسترداد")
    try desk.fill("اسم الدخول", "director")
    try desk.fill("المفتاح من الورقة", key)
    try desk.fill("العبارة الجديدة", "عبارة بعد الضياع")
    try desk.fill("عبارة المرور ثانية", "عبارة أخرى")
    desk.press(.function(2))
    #expect(desk.message.contains("العبارتان مختلفتان"))
    for _ in 0..<12 { desk.press(.backspace) }
    try desk.fill("عبارة المرور ثانية", "عبارة بعد الضياع")
    desk.press(.function(2))
    #expect(desk.message.contains("لك عبارة مرور جديدة"))
    #expect(desk.stack.destinations == [.signIn])
    desk.type("director\nعبارة بعد الضياع\n")
    #expect(desk.stack.destinations == [.home])
    #expect(try stage.officeRegister().recoveryKey?.serial == 1)
  }

  @Test("a slip is named by its group, another officer's name is refused, and Escape leads back to the door")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let key = try paper(at: stage)
    var desk = try OfficerDesk(stage, .atDoor(try stage.door()))
    desk.press(.function(8))
    try desk.fill("اسم الدخول", "reception")
    try desk.fill("المفتاح من الورقة", key)
    try desk.fill("العبارة الجديدة", "عبارة جديدة 9")
    try desk.fill("عبارة المرور ثانية", "عبارة جديدة 9")
    desk.press(.function(2))
    #expect(desk.message.contains("المفتاح للمدير التنفيذي وحده"))
    desk.press(.escape, .down, .enter)
    #expect(desk.stack.destinations == [.signIn])
    #expect(failure { _ = try stage.signIn(StagePeople.reception, passphrase: "عبارة جديدة 9") } != nil)
  }

  private func failure(_ body: () throws -> Void) -> Failure? {
    do {
      try body()
      return nil
    } catch {
      return error as? Failure
    }
  }
}
