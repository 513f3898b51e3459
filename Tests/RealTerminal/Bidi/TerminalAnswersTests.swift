import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("What a terminal answers at the start")
struct TerminalAnswersTests {
  @Test("Konsole's answers are read one by one")
  func konsole() {
    let findings = TerminalAnswers(Array(RecordedTerminal.konsole.answers.utf8)).findings
    #expect(
      findings
        == TerminalFindings(
          answeredInTime: true, bidiMode: nil, version: "Konsole 22.12.3", primaryAttributes: [62, 1, 4],
          secondaryAttributes: [1, 115, 0], unitIdentifier: "7E4B4445"))
  }

  @Test("keys typed between the answers go to the keyboard, in their order")
  func typeAhead() {
    let bytes = "م\u{1B}[8;1$yح\u{1B}[>65;7006;1c\u{1B}[A\u{1B}P!|7E565445\u{1B}\\مد\u{1B}[?65;1;9c\r"
    let answers = TerminalAnswers(Array(bytes.utf8))
    #expect(String(decoding: answers.typeAhead, as: UTF8.self) == "مح\u{1B}[Aمد\r")
    #expect(answers.findings.bidiMode == 1)
  }

  @Test("an answer cut off by the time limit stays whole: the keyboard's decoder swallows it when the rest comes")
  func cutAnswer() {
    let answers = TerminalAnswers(Array("a\u{1B}[>65;70".utf8))
    #expect(!answers.findings.answeredInTime)
    var decoder = KeyboardDecoder()
    decoder.feed(answers.typeAhead)
    decoder.feed("06;1cb".utf8)
    #expect(decoder.next() == .character("a"))
    #expect(decoder.next() == .character("b"))
    #expect(decoder.next() == nil)
  }

  @Test("an answer about another mode than the asked one says nothing about reordering")
  func otherMode() {
    #expect(TerminalAnswers(Array("\u{1B}[20;2$y".utf8)).findings.bidiMode == nil)
  }
}
