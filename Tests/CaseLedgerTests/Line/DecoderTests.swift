import Calendars
import Foundation
import LedgerTrials
import Testing

@testable import CaseLedger

@Suite("The line reader against a general JSON decoder")
struct DecoderTests {
  /// `DIWAN_RANDOM_LINES` asks for more.
  private static let lineCount =
    ProcessInfo.processInfo.environment["DIWAN_RANDOM_LINES"].flatMap(Int.init) ?? 1_000_000

  private struct Line: Decodable, Equatable {
    struct Envelope: Decodable, Equatable {
      struct Event: Decodable, Equatable {
        var k: String
        var v: Int
        var s: String
        var u: String?
        var p: [String]?
      }
      var n: Int
      var v: Int
      var y: Int
      var t: String
      var a: String
      var x: [Event]
    }
    var c: String
    var h: String
    var e: Envelope
  }

  /// What the scanner found, in the decoder's shape.
  private func read(_ bytes: [UInt8]) -> Line? {
    var scan = CommitScan()
    guard bytes.withUnsafeBytes({ scan.read($0) }) == nil, let hash = scan.hash else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let events = scan.events.map { event in
      Line.Envelope.Event(
        k: text(event.kind), v: event.version, s: text(event.stream), u: event.subject.map(text),
        p: event.clauses.isEmpty ? nil : scan.clauses[event.clauses].map(text))
    }
    return Line(
      c: text(6..<14), h: hash.hexadecimal,
      e: Line.Envelope(
        n: scan.number, v: scan.version, y: scan.durableNumber, t: scan.at.iso, a: text(scan.officer), x: events))
  }

  @Test("whatever lines officers can write, the reader finds in them what a general decoder finds")
  func agreement() throws {
    var random = RandomLines(seed: 11)
    let decoder = JSONDecoder()
    for count in 0..<Self.lineCount {
      let line = try random.line()
      let found = try #require(read(line), "line \(count) is refused")
      // The decoder is forty times slower: it looks at one line of ten.
      if count.isMultiple(of: 10) {
        #expect(try decoder.decode(Line.self, from: Data(line)) == found, "line \(count)")
      }
    }
  }

  @Test("a line that was changed anywhere is refused, with its checksum computed again where that is what tells it")
  func mutations() throws {
    var random = RandomLines(seed: 12)
    let decoder = JSONDecoder()
    for count in 0..<(Self.lineCount / 10) {
      let line = try random.line()
      let mutant = random.mutant(of: line)
      #expect(mutant == line || read(mutant) == nil, "line \(count)")
      // With a right checksum the reader accepts no more than the decoder does, and finds the same in it.
      let signed = random.signed(mutant)
      if let found = read(signed), found.e.v == LineFormat.envelopeVersion {
        #expect((try? decoder.decode(Line.self, from: Data(signed))) == found, "line \(count)")
      }
    }
  }
}
