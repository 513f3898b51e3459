import Testing

@Suite("A file on the command line: masked unless asked for")
struct ShowCommandTests {
  private func identityNumber(_ run: CommandRun) throws -> String? {
    let facts = try run.object()["facts"] as? [String: Any]
    return (facts?["identity"] as? [String: Any])?["number"] as? String
  }

  @Test("the last digits alone are printed; the whole numbers with an option, which is noted")
  func masked() throws {
    let folder = try OfficeFolder.demo()
    let arguments = ["show", "100033", "--json", "--reason", "مراجعة"]
    let masked = try #require(try identityNumber(folder.run(arguments, officer: "auditor")))
    #expect(masked.hasPrefix("••"))
    #expect(try !folder.run(["log", "cat"]).output.contains("access.fieldsShown"))
    let whole = try #require(try identityNumber(folder.run(arguments + ["--full"], officer: "auditor")))
    #expect(!whole.contains("•"))
    #expect(whole.suffix(4) == masked.suffix(4))
    #expect(whole.count == masked.count)
    #expect(try folder.run(["log", "cat"]).output.contains("access.fieldsShown"))
    let text = try folder.run(["show", "100033", "--reason", "مراجعة"], officer: "auditor").output
    #expect(text.contains(masked))
    #expect(!text.contains(whole))
  }

  @Test("who keeps the machine asks for the whole numbers in vain")
  func refused() throws {
    let folder = try OfficeFolder.demo()
    let run = try folder.run(["show", "100033", "--reason", "صيانة", "--full"], officer: "admin")
    #expect(run.status == 65)
    #expect(run.says("ليس من صلاحياتك"))
  }
}
