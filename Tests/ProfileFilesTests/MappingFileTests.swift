import ProfileFiles
import Testing

@Suite("A mapping says what another program's list means")
struct MappingFileTests {
  /// As lists are read: letters that people take for each other are one.
  private func read(_ text: String) -> ReadMapping {
    MappingFile.read(Array(text.utf8), fileName: "map.yaml", fields: ["name", "id_number", "category"]) {
      $0.replacing("ى", with: "ي")
    }
  }

  @Test("columns, words and defaults are read, and two spellings may mean the same")
  func words() {
    let read = read(
      """
      columns:
        الاسم الرباعي: name
        السجل المدني: id_number
        السجل المدنى: id_number
      values:
        category: {أرامل: widow}
      defaults: {category: poor}
      """)
    #expect(read.columns == ["الاسم الرباعي": "name", "السجل المدني": "id_number", "السجل المدنى": "id_number"])
    #expect(read.values == ["category": ["أرامل": "widow"]])
    #expect(read.defaults == ["category": "poor"])
    #expect(read.problems == [])
  }

  @Test("what is no UTF-8, and a file that is no table as a whole, are refused by line and no key that nobody wrote")
  func notTable() {
    #expect(
      read("- name\n").problems == [ProfileProblem(file: "map.yaml", line: 1, key: "", code: .fileNotTable)])
    let bytes = Array("columns:\n  ".utf8) + [0xC7, 0xE1] + Array(": name\n".utf8)
    let read = MappingFile.read(bytes, fileName: "map.yaml", fields: ["name"]) { $0 }
    #expect(read.columns == [:])
    #expect(read.problems == [ProfileProblem(file: "map.yaml", line: 2, key: "", code: .notUTF8)])
  }

  @Test("names that are read as one and mean two things are refused by line and name, since chance would choose")
  func alike() {
    let read = read(
      """
      columns:
        المدني: id_number
        المدنى: name
      values:
        category:
          متوفي: widow
          متوفى: orphan
      """)
    #expect(
      read.problems == [
        ProfileProblem(file: "map.yaml", line: 3, key: "columns.المدنى", code: .namesAlike, value: "المدنى"),
        ProfileProblem(
          file: "map.yaml", line: 7, key: "values.category.متوفى", code: .namesAlike, value: "متوفى"),
      ])
  }

  @Test("a field that lists do not have, and a part that mappings do not have, are named")
  func unknown() {
    let read = read("columns:\n  ملاحظة: remark\ncolour: red\n")
    #expect(read.columns == [:])
    #expect(
      read.problems == [
        ProfileProblem(
          file: "map.yaml", line: 2, key: "columns.ملاحظة", code: .unknownValue, value: "remark",
          allowed: ["name", "id_number", "category"]),
        ProfileProblem(
          file: "map.yaml", line: 3, key: "colour", code: .unknownKey, value: "colour",
          allowed: ["columns", "values", "defaults"]),
      ])
  }

  @Test("words and defaults for a field that lists do not have are named, instead of being passed over in silence")
  func unknownFields() {
    let read = read("values:\n  colour: {أحمر: red}\ndefaults: {size: large, category: poor}\n")
    #expect(read.values == [:])
    #expect(read.defaults == ["category": "poor"])
    #expect(read.problems.map(\.code) == [.unknownKey, .unknownKey])
    #expect(read.problems.map(\.key) == ["values.colour", "defaults.size"])
    #expect(read.problems.map(\.line) == [2, 3])
  }
}
