import Foundation
import Testing

@Suite("Scans by the command line")
struct AttachCommandTests {
  private static let scan = Data("%PDF-1.7\nعقد إيجار سري\n".utf8)
  private let folder: OfficeFolder
  private let path: String
  private let request: String

  init() throws {
    folder = try OfficeFolder.demo()
    path = folder.root + "/0017.pdf"
    try Self.scan.write(to: URL(filePath: path))
    request = try folder.requestWithoutScans()
  }

  private func attach(_ document: String, _ more: String..., as officer: String = "reception") throws -> CommandRun {
    try folder.run(["attach", request, document, path] + more, officer: officer)
  }

  @Test("it is sealed for a document of the checklist and listed; what is written out again is what was taken in")
  func roundTrip() throws {
    let taken = try folder.attach(path, to: request, ["--title", "صفحة أولى", "--remove"])
    let name = try #require(taken["attachment"] as? String)
    #expect(name.hasPrefix(request + "/"))
    #expect(taken["source"] as? String == "removed")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try folder.holdsInClear("عقد إيجار سري") == false)

    let listed = try folder.run(["attachments", request, "--json"], officer: "researcher").array()
    let mine = try #require(listed.first { $0["attachment"] as? String == name })
    let scan = try #require(mine["scan"] as? [String: Any])
    #expect(scan["format"] as? String == "pdf" && scan["byteCount"] as? Int == Self.scan.count)
    #expect(scan["title"] as? String == "صفحة أولى" && mine["officer"] as? String == "reception")
    let file = String(try #require(request.split(separator: "/").first))
    let words = try folder.run(["attachments", file], officer: "researcher")
    #expect(words.output.contains(name + "\t") && words.output.contains("صفحة أولى"))

    let saved = folder.root + "/saved"
    let run = try folder.run(["attachments", name, "--output", saved, "--json"], officer: "researcher")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.object()["output"] as? String == saved + ".pdf")
    #expect(FileManager.default.contents(atPath: saved + ".pdf") == Self.scan)
    let mode = try FileManager.default.attributesOfItem(atPath: saved + ".pdf")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try folder.run(["log", "cat"]).output.contains("access.attachmentOpened"))
    let again = try folder.run(["attachments", name, "--output", saved], officer: "researcher")
    #expect(again.status == 73)
    #expect(again.errorLines.count == 1)
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test("an identity paper is refused by the rule's name, in both languages; nobody attaches without the permission")
  func identity() throws {
    let keys = try folder.documents(of: request)
    let identity = try #require(try keys.first { try attach($0).says("المادة 28 من نظام حماية البيانات الشخصية") })
    let kept = try folder.run(["attachments", request, "--json"], officer: "researcher").array()
    let english = try attach(identity, "--language", "en")
    #expect(english.status == 65 && english.errorLines.count == 1)
    #expect(english.says("Article 28 of the Personal Data Protection Law"))
    for key in keys { #expect(try attach(key, as: "auditor").status == 65) }
    let after = try folder.run(["attachments", request, "--json"], officer: "researcher").array()
    #expect(after.count == kept.count)
    #expect(!after.contains { ($0["scan"] as? [String: Any])?["document"] as? String == identity })
  }

  @Test("what is no scan, too large, not there or nobody's request is refused with a line and a code of its own")
  func refused() throws {
    let document = try #require(
      (try folder.attach(path, to: request)["scan"] as? [String: Any])?["document"] as? String)
    let before = try folder.recordedActs()
    func refusal(_ content: Data?, request: String? = nil) throws -> (status: Int32, words: String) {
      let file = folder.root + "/other"
      try? FileManager.default.removeItem(atPath: file)
      try content?.write(to: URL(filePath: file))
      let run = try folder.run(["attach", request ?? self.request, document, file], officer: "reception")
      #expect(run.errorLines.count == 1, "\(run.errors)")
      return (run.status, run.errors)
    }
    let program = try refusal(Data("#!/bin/sh\n".utf8))
    #expect(program.status == 65 && program.words.contains("هذا الملف برنامج"))
    let large = try refusal(Self.scan + Data(count: 20 << 20))
    #expect(large.status == 65 && large.words.contains("والحد"))
    #expect(try refusal(nil).status == 66)
    #expect(try refusal(Self.scan, request: "999999/1").status == 66)
    #expect(try refusal(Self.scan, request: "999999").status == 64)
    #expect(try folder.recordedActs() == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.data + "/files")
    #expect(try (folder.verification()["attachments"] as? [String: Any])?["count"] as? Int == files.count)
  }

  @Test("the list refuses an unknown request, and a scan is written only where one is named")
  func unknown() throws {
    let free = folder.root + "/free"
    #expect(try folder.run(["attachments", request + "/99"], officer: "researcher").status == 65)
    let unasked = try folder.run(["attachments", "100001"], officer: "auditor")
    #expect(unasked.status == 65 && unasked.says("--reason"))
    #expect(try folder.run(["attachments", "999999"], officer: "researcher").status == 66)
    #expect(try folder.run(["attachments", "some/thing"], officer: "researcher").status == 64)
    let unnamed = try folder.run(["attachments", request, "--output", free], officer: "researcher")
    #expect(unnamed.status == 64)
    #expect(unnamed.says("100234/1/2"))
    #expect(!FileManager.default.fileExists(atPath: free))
  }
}
