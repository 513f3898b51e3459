import CaseIndex
import Casework
import Testing

@Suite("Files that are entered together")
struct NewFilesTests {
  private static let listed =
    [
      ("فهد سعد العتيبي", "1058529940", "0551234567", "1990-03-04"),
      ("أحمد علي الحربي", "2058529948", "0551234568", "1985-01-02"),
      ("Sara Ahmed", nil, nil, nil), ("سعاد محمد", nil, "0551234567", nil),
    ] as [(String, String?, String?, String?)]

  private func files() throws -> [BeneficiaryFile] {
    try Self.listed.enumerated().map { place, line in
      let facts = try Cases.facts(line.0, identity: line.1, mobile: line.2, birth: line.3)
      return try Cases.file(100_001 + place, facts, firstCommit: place + 1)
    }
  }

  private func answers(_ index: RegisterIndex) throws -> [String] {
    let all = IndexWindow(first: 0, count: 100)
    var answers = [
      try "\(index.files(by: .name, window: all))", try "\(index.files(by: .number, category: "widow", window: all))",
      try "\(index.recentFiles(count: 50))", try "\(index.nextFileNumber())",
    ]
    for text in ["سعد", "س", "ahmed", "1058529940", "4567", "0551234568", "100"] {
      answers.append(try "\(index.search(SearchQuery(text: text, limit: 100)))")
    }
    return answers
  }

  private func enter(_ files: [BeneficiaryFile], into index: RegisterIndex) throws {
    var sounds = WordSounds()
    try index.write(from: index.mark(), upTo: Cases.mark(files.count)) { batch in
      for file in files {
        let name = IndexedName(file.facts.name, sounds: &sounds)
        let signs = DuplicateSigns(file.facts, named: name)
        batch.add(newFile: file, named: name, leaving: signs)
      }
    }
  }

  @Test("the index answers as when they are written one by one")
  func sameAnswers() throws {
    let files = try files()
    let (one, other) = (try IndexFolder(), try IndexFolder())
    let together = try Cases.index([], in: one)
    try enter(files, into: together)
    let alone = try Cases.index([], in: other)
    try alone.write(from: alone.mark(), upTo: Cases.mark(files.count)) { batch in
      for file in files { try batch.put(file: file, in: Cases.register()) }
    }
    #expect(try answers(together) == answers(alone))
    #expect(try together.files(by: .name, window: IndexWindow(first: 0, count: 9)).total == 4)
  }

  @Test("whoever shares a sign with one of them finds it before they are all entered")
  func found() throws {
    let files = try files()
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    var sounds = WordSounds()
    try index.write(from: index.mark(), upTo: Cases.mark(2)) { batch in
      let identity = try #require(files[0].facts.identity)
      let name = IndexedName(files[0].facts.name, sounds: &sounds)
      let signs = DuplicateSigns(files[0].facts, named: name)
      batch.add(newFile: files[0], named: name, leaving: signs)
      let stranger = DuplicateSigns(
        files[1].facts, named: IndexedName(files[1].facts.name, sounds: &sounds))
      try batch.enterNewFiles(sharing: stranger)
      #expect(try batch.file(with: identity) == nil)
      try batch.enterNewFiles(sharing: signs)
      #expect(try batch.file(with: identity) == files[0].id)
    }
  }
}
