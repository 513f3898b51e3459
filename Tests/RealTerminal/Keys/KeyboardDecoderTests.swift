import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("From bytes to keys")
struct KeyboardDecoderTests {
  private func keys(_ parts: String..., named: [[UInt8]: Key] = [:], delayPasses: Bool = true) -> [Key] {
    var decoder = KeyboardDecoder(sequences: KeySequences(named: named))
    for part in parts { decoder.feed(part.utf8) }
    if delayPasses { decoder.endSequence() }
    return drain(&decoder)
  }

  private func drain(_ decoder: inout KeyboardDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  @Test("an Arabic letter arrives whole, wherever the read was cut")
  func cutLetter() {
    var decoder = KeyboardDecoder()
    decoder.feed([0xD8])
    #expect(drain(&decoder) == [])
    decoder.feed([0xA7, 0xF0, 0x9F])
    #expect(drain(&decoder) == [.character("ا")])
    decoder.feed([0x98, 0x80])
    #expect(drain(&decoder) == [.character("😀")])
  }

  @Test("a byte that is no UTF-8 is shown, and the letters around it stay")
  func malformed() {
    var decoder = KeyboardDecoder()
    decoder.feed([0x61, 0xFF, 0xD8, 0x62])
    #expect(drain(&decoder) == [.character("a"), .unknown("\\xFF"), .unknown("\\xD8"), .character("b")])
  }

  @Test("Escape alone waits for the delay; with a character at once it is Alt, Arabic too")
  func escape() {
    #expect(keys("\u{1B}", delayPasses: false) == [])
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}ح") == [.character("ح", alt: true)])
    #expect(keys("\u{1B}5") == [.character("5", alt: true)])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}[") == [.character("[", alt: true)])
    #expect(keys("\u{1B}O") == [.character("O", alt: true)])
    #expect(keys("\u{1B}P") == [.character("P", alt: true)])
  }

  @Test("Escape followed by half a letter waits for the other half")
  func escapeAndHalfALetter() {
    var decoder = KeyboardDecoder()
    decoder.feed([0x1B, 0xD8])
    #expect(drain(&decoder) == [])
    decoder.feed([0xAD])
    #expect(drain(&decoder) == [.character("ح", alt: true)])
  }

  @Test(
    "the keys of xterm, the Linux console and rxvt",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[H", .home),
      ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2P", .function(1, shift: true)),
      ("\u{1B}[24;2~", .function(12, shift: true)), ("\u{1B}[25~", .function(1, shift: true)),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[a", .shiftUp), ("\u{1B}[1;5C", .wordRight),
      ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}OM", .enter), ("\u{1B}Os", .character("3")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
      ("\u{01}", .control("a")), ("\u{1A}", .control("z")), ("\u{00}", .control(" ")), ("\u{1C}", .control("\\")),
    ])
  func table(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test("the terminal's own table goes before the common one")
  func terminfoFirst() {
    let named: [[UInt8]: Key] = [Array("\u{1B}[25~".utf8): .function(11), Array("\u{1B}A".utf8): .up]
    #expect(keys("\u{1B}[25~\u{1B}A", named: named) == [.function(11), .up])
  }

  @Test("a sequence that no table knows is shown, and what follows it is kept")
  func unknown() {
    #expect(keys("\u{1B}[1;2Hx") == [.unknown("^[[1;2H"), .character("x")])
    #expect(keys("\u{1B}[99~") == [.unknown("^[[99~")])
    #expect(keys("\u{1B}[1;2") == [.unknown("^[[1;2")])
    #expect(keys("\u{1B}[1\u{1B}[B") == [.unknown("^[[1"), .down])
  }

  @Test("a sequence cut between two reads is one key")
  func cutSequence() {
    #expect(keys("\u{1B}", "[1", ";5", "Cx", delayPasses: false) == [.wordRight, .character("x")])
  }

  @Test("late answers of a slow terminal are no keys")
  func lateAnswers() {
    let late = "a\u{1B}[?65;1;9c\u{1B}[>41;379;0c\u{1B}[8;0$y\u{1B}P>|XTerm(379)\u{1B}\\b"
    #expect(keys(late) == [.character("a"), .character("b")])
  }

  @Test("a paste is one text with its lines, whatever it holds and wherever it was cut")
  func paste() {
    #expect(
      keys("x\u{1B}[200~سطر\r\nثا", "نٍ\u{1B}[A\u{1B}[20", "1~y", delayPasses: false)
        == [.character("x"), .paste("سطر\nثانٍ\u{1B}[A"), .character("y")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("the escape delay never cuts a paste that is still coming")
  func slowPaste() {
    var decoder = KeyboardDecoder()
    decoder.feed("\u{1B}[200~\u{1B}".utf8)
    #expect(!decoder.waitsForSequence)
    decoder.endSequence()
    #expect(drain(&decoder) == [])
    decoder.feed("[201~".utf8)
    #expect(drain(&decoder) == [.paste("")])
  }

  @Test("a paste whose end mark is lost ends with what is here, and the keys after it are keys again")
  func lostEnd() {
    var decoder = KeyboardDecoder()
    decoder.feed("\u{1B}[200~سطر\rx".utf8)
    #expect(decoder.isInPaste)
    decoder.endPaste()
    #expect(!decoder.isInPaste)
    decoder.feed("\u{1B}[A".utf8)
    #expect(drain(&decoder) == [.paste("سطر\nx"), .up])
    decoder.endPaste()
    #expect(drain(&decoder) == [])
  }

  @Test("a key that comes by itself behind a lost end mark ends the paste at once, and is a key")
  func keyBehindLostEnd() {
    for (sequence, key) in [("\u{1B}[A", Key.up), ("\u{1B}OP", .function(1)), ("\u{1B}[13~", .function(3))] {
      var decoder = KeyboardDecoder()
      decoder.feed("\u{1B}[200~سطر".utf8)
      decoder.feed(sequence.utf8)
      #expect(!decoder.isInPaste)
      #expect(drain(&decoder) == [.paste("سطر"), key])
    }
  }

  @Test("an Escape pressed behind a lost end mark is an Escape once the paste is ended, or a key comes")
  func escapeBehindLostEnd() {
    var decoder = KeyboardDecoder()
    decoder.feed("\u{1B}[200~سطر".utf8)
    decoder.feed([0x1B])
    decoder.endPaste()
    #expect(drain(&decoder) == [.paste("سطر"), .escape])
    decoder.feed("\u{1B}[200~x".utf8)
    decoder.feed([0x1B])
    decoder.feed("\u{1B}[B".utf8)
    #expect(drain(&decoder) == [.paste("x"), .escape, .down])
  }

  @Test("a sequence that is no key, or has pasted text around it, stays a part of the paste")
  func sequenceInPaste() {
    for part in ["\u{1B}[31m", "\u{1B}[Aسطر", "\u{1B}[A\u{1B}[201"] {
      var decoder = KeyboardDecoder()
      decoder.feed("\u{1B}[200~x".utf8)
      decoder.feed(part.utf8)
      #expect(decoder.isInPaste)
      #expect(drain(&decoder) == [])
    }
  }

  @Test("a mouse's press and wheel are pointer acts; its release and its other buttons are nothing")
  func mouse() {
    var decoder = KeyboardDecoder()
    decoder.feed("\u{1B}[<0;12;5M\u{1B}[<0;12;5m\u{1B}[<2;1;1M\u{1B}[<64;1;1M\u{1B}[<65;1;1Mx".utf8)
    #expect(decoder.next() == .pointer(.press(ScreenPosition(row: 4, column: 11))))
    #expect(decoder.next() == .pointer(.wheelUp))
    #expect(decoder.next() == .pointer(.wheelDown))
    #expect(decoder.next() == .character("x"))
    #expect(decoder.next() == nil)
  }
}
