import Foundation
import Testing

@Suite("Scans on a real terminal", .serialized)
struct AttachmentTests {
  private static let scan = Data("%PDF-1.7\nعقد إيجار سري\n".utf8)

  /// A demonstration office with a scanner's folder, and a viewer that notes what it was given.
  private func folder() throws -> OfficeFolder {
    let folder = try OfficeFolder.demo()
    let (home, viewer, seen) = (folder.root + "/home", folder.root + "/viewer.sh", folder.root + "/seen")
    for path in [home + "/.config/diwan", home + "/scans"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try "scans: ~/scans\nviewer: \(viewer) -v\n"
      .write(toFile: home + "/.config/diwan/config.yaml", atomically: true, encoding: .utf8)
    try Self.scan.write(to: URL(filePath: home + "/scans/0017.pdf"))
    try """
    #!/bin/sh
    stat -c %a "$2" > '\(seen).mode'
    cat "$2" > '\(seen).content'
    echo "$1 $2" > '\(seen).words'
    echo > '\(seen).done'
    """.write(toFile: viewer, atomically: true, encoding: .utf8)
    #expect(mkfifo(seen + ".done", 0o600) == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: viewer)
    return folder
  }

  private func seen(_ part: String, in folder: OfficeFolder) -> String? {
    try? String(contentsOfFile: folder.root + "/seen." + part, encoding: .utf8)
  }

  /// Attaches the scan to the first document of a request that may be scanned.
  private func attach(to request: String, _ terminal: PseudoTerminal) throws {
    try terminal.waitForHome()
    terminal.type(Keyboard.function(9) + request + "\r")
    try terminal.waitUntil(shows: "الوثائق")
    // Identity documents come first in every list; each refuses by the rule's name.
    for _ in 0..<12 {
      terminal.type("ز")
      let picture = try terminal.waitUntil("the key was answered") {
        $0.shows("الصورة الممسوحة") || $0.shows("يكفي الاطلاع")
      }
      if picture.shows("الصورة الممسوحة") { break }
      terminal.type(Keyboard.down)
      try terminal.waitUntil(hides: "يكفي الاطلاع")
    }
    terminal.type(Keyboard.function(2))
    try terminal.waitUntil(shows: "أُرفقت وخُتمت، وحُذف الملف المكشوف.")
  }

  /// Goes down to the attachment on the request's page and opens the list.
  private func openList(_ terminal: PseudoTerminal) throws {
    for _ in 0..<40 where !terminal.picture.cursorRowShows("PDF") {
      let before = terminal.picture
      terminal.type(Keyboard.down)
      try terminal.waitUntil("the focus moved") { $0 != before }
    }
    terminal.type("\r")
    try terminal.waitUntil(shows: "حفظ في ملف")
  }

  @Test("the scans of a file are written at the desk into a folder for the person, its owner's alone, none replaced")
  func copied() throws {
    let folder = try folder()
    let request = try folder.requestWithoutScans()
    try folder.open { try attach(to: request, $0) }
    let file = String(try #require(request.split(separator: "/").first))
    let (copies, taken) = (folder.root + "/copies", folder.root + "/taken")
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
    let name = request.replacing("/", with: "-") + "-1.pdf"
    try "mine".write(toFile: taken + "/" + name, atomically: true, encoding: .utf8)
    try folder.open(officer: "director") { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.function(9) + file + "\r")
      try terminal.waitUntil("the file or the question for a reason") {
        $0.shows("الطلبات القائمة") || $0.shows("السبب")
      }
      terminal.type(Keyboard.function(7) + Keyboard.function(6))
      try terminal.waitUntil(shows: "كتابة المرفقات")
      terminal.type(Keyboard.function(3))
      try terminal.waitUntil(shows: "تُكتب مكشوفة")
      let erasing = String(repeating: "\u{7F}", count: ("diwan-" + file).count)
      terminal.type(erasing + taken + Keyboard.function(2))
      try terminal.waitUntil(shows: "يوجد ملف بهذا الاسم")
      terminal.type(String(repeating: "\u{7F}", count: taken.count) + copies + Keyboard.function(2))
      try terminal.waitUntil(shows: "وسُجّل تسليمها")
    }
    #expect(FileManager.default.contents(atPath: copies + "/" + name) == Self.scan)
    #expect(try String(contentsOfFile: taken + "/" + name, encoding: .utf8) == "mine")
    for place in [copies, copies + "/" + name] {
      let mode = try #require(try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0)
    }
    #expect(try folder.run(["log", "cat"]).output.contains("subject.copyGiven"))
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test(
    "the viewer is given a copy in memory, its owner's alone, that tells nothing by its name and does not outlive them")
  func viewed() throws {
    let folder = try folder()
    let request = try folder.requestWithoutScans()
    try folder.open { terminal in
      try attach(to: request, terminal)
      try openList(terminal)
      terminal.type("\r")
      try terminal.waitUntil(shows: "فُتح في العارض من الذاكرة")
      // It is open when the viewer opens it, too, which has written what it saw then; nobody is left waiting for the other.
      let done = open(folder.root + "/seen.done", O_RDONLY)
      #expect(done >= 0)
      close(done)
      terminal.hangUp()
      try terminal.waitForEnd()
    }
    #expect(FileManager.default.contents(atPath: folder.root + "/seen.content") == Self.scan)
    #expect(seen("mode", in: folder) == "600\n")
    let words = try #require(seen("words", in: folder))
    #expect(words.hasPrefix("-v /") && words.hasSuffix(".pdf\n"))
    #expect(!words.contains("0017"))
    let copy = try #require(words.split(whereSeparator: \.isWhitespace).last)
    #expect(!FileManager.default.fileExists(atPath: String(copy)))
    #expect(!FileManager.default.fileExists(atPath: folder.root + "/home/scans/0017.pdf"))
    #expect(try folder.holdsInClear("عقد إيجار سري") == false)
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test("a viewer that ends at once with a fault is told of in a sentence, and its copy is gone")
  func failing() throws {
    let folder = try folder()
    let viewer = folder.root + "/viewer.sh"
    try "#!/bin/sh\necho \"$2\" > '\(folder.root)/seen.words'\nexit 3\n"
      .write(toFile: viewer, atomically: false, encoding: .utf8)
    let request = try folder.requestWithoutScans()
    try folder.open { terminal in
      try attach(to: request, terminal)
      try openList(terminal)
      terminal.type("\r")
      try terminal.waitUntil(shows: "توقف العارض")
    }
    let copy = try #require(seen("words", in: folder)).trimmingCharacters(in: .newlines)
    #expect(!copy.isEmpty && !FileManager.default.fileExists(atPath: copy))
  }

  @Test("a flipped bit and a lost file are named by verify, which then ends with another status; a backup heals both")
  func verified() throws {
    let folder = try folder()
    let request = try folder.requestWithoutScans()
    try folder.open { try attach(to: request, $0) }
    #expect(try folder.run(["backup", "--to", folder.root + "/copy", "--json"]).status == 0)
    let files = folder.data + "/files"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: files).first)
    var bytes = try #require(FileManager.default.contents(atPath: files + "/" + name))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: files + "/" + name))
    let damaged = try folder.run(["verify", "--json"])
    #expect(damaged.status == 65)
    let report = try #require(try damaged.object()["attachments"] as? [String: Any])
    #expect(report["damaged"] as? [String] == [name])
    try FileManager.default.removeItem(atPath: files + "/" + name)
    let missing = try folder.run(["verify"])
    #expect(missing.status == 65)
    #expect(missing.output.contains(name))
    try FileManager.default.copyItem(atPath: folder.root + "/copy/files/" + name, toPath: files + "/" + name)
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test("what a crash left is told by verify and cleared by its flag, and nothing else goes with it")
  func leftovers() throws {
    let folder = try folder()
    let request = try folder.requestWithoutScans()
    try folder.open { try attach(to: request, $0) }
    let orphan = String(repeating: "ab", count: 32)
    try Data([1]).write(to: URL(filePath: folder.data + "/files/" + orphan))
    let told = try folder.verification()
    #expect((told["attachments"] as? [String: Any])?["leftovers"] as? [String] == [orphan])
    let cleared = try folder.run(["verify", "--clear-leftovers", "--json"]).object()
    let report = try #require(cleared["attachments"] as? [String: Any])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.data + "/files")
    #expect(report["leftovers"] as? [String] == [] && report["count"] as? Int == files.count)
    #expect(!FileManager.default.fileExists(atPath: folder.data + "/files/" + orphan))
  }
}
