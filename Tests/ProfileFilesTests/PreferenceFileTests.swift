import ProfileFiles
import Testing

@Suite("An officer's configuration file")
struct PreferenceFileTests {
  private let allowed = ["theme": ["default", "mono"], "tashkeel": ["on", "off"]]

  private func read(_ text: String) -> ReadPreferences {
    PreferenceFile.read(Array(text.utf8), fileName: "config.yaml", allowed: allowed)
  }

  @Test("known keys are read as the words that they are; on is a word, not a truth value")
  func words() {
    let read = read("# mine\ntheme: mono\ntashkeel: on\n")
    #expect(read == ReadPreferences(values: ["theme": "mono", "tashkeel": "on"], problems: []))
  }

  @Test(
    "a file of comments, an empty one and a key without a word ask for nothing", arguments: ["", "# x\n", "theme:\n"])
  func nothing(text: String) {
    #expect(read(text) == ReadPreferences())
  }

  @Test("a flaw is named with file, line and key, and the rest of the file holds")
  func flaws() {
    let read = read("theme: pink\ncolour: red\ntashkeel:\n  - on\n")
    #expect(read.values.isEmpty)
    #expect(
      read.problems == [
        ProfileProblem(
          file: "config.yaml", line: 1, key: "theme", code: .unknownValue, value: "pink", allowed: ["default", "mono"]),
        ProfileProblem(
          file: "config.yaml", line: 2, key: "colour", code: .unknownKey, allowed: ["tashkeel", "theme"]),
        ProfileProblem(file: "config.yaml", line: 4, key: "tashkeel", code: .notText),
      ])
    #expect(self.read("theme: pink\ntashkeel: off\n").values == ["tashkeel": "off"])
  }

  @Test("a command is words in a row or one alone; one without a first word, or of more than words, is named")
  func commands() {
    func read(_ text: String) -> ReadPreferences {
      PreferenceFile.read(Array(text.utf8), fileName: "config.yaml", allowed: allowed, free: ["viewer"])
    }
    #expect(read("viewer: [eog, --fullscreen]\n").texts["viewer"]?.texts == ["eog", "--fullscreen"])
    #expect(read("viewer: eog\n").texts["viewer"]?.texts == ["eog"])
    for (text, code) in [
      ("viewer: []\n", ProfileProblemCode.emptyList), ("viewer: [\"\", eog]\n", .emptyText),
      ("viewer: [eog, {full: screen}]\n", .notText),
    ] {
      let read = read(text)
      #expect(read.texts.isEmpty)
      #expect(read.problems == [ProfileProblem(file: "config.yaml", line: 1, key: "viewer", code: code)])
    }
  }

  @Test("what is no YAML, no table, or says a key twice is one flaw, and nothing of it holds")
  func unreadable() {
    #expect(read("theme: [mono\n").problems.map(\.code) == [.notClosed])
    #expect(read("- theme\n").problems == [ProfileProblem(file: "config.yaml", line: 1, key: "", code: .fileNotTable)])
    let bytes = Array("theme: mono\nviewer: ".utf8) + [0xCF, 0xED, 0x0A]
    #expect(
      PreferenceFile.read(bytes, fileName: "config.yaml", allowed: allowed, free: ["viewer"])
        == ReadPreferences(problems: [ProfileProblem(file: "config.yaml", line: 2, key: "", code: .notUTF8)]))
    let twice = read("theme: mono\ntheme: default\n")
    #expect(twice.problems.map(\.code) == [.duplicateKey])
    #expect(twice.values.isEmpty)
  }
}
