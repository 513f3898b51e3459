import Casework
import Foundation
import Seeds
import Testing

@testable import CaseLedger

@Suite("The reader of events' data against a general JSON decoder")
struct PayloadDecoderTests {
  private static let mutantsOfEach = 2_000

  private func read<Value: Decodable>(_ type: Value.Type, _ data: [UInt8]) throws -> Value {
    try Value(from: PayloadDecoder(PayloadText(data)))
  }

  private func read(_ text: String) throws -> [String: String] { try read([String: String].self, Array(text.utf8)) }

  @Test("values of every shape are read as they were written")
  func shapes() throws {
    let data = try JSONEncoder().encode(PayloadShapes.sample)
    #expect(try read(PayloadShapes.self, Array(data)) == PayloadShapes.sample)
    let share = try JSONEncoder().encode(["share": -0.125])
    #expect(try read([String: Double].self, Array(share)) == ["share": -0.125])
  }

  @Test("text of all Unicode, with every escape, is read as it was written")
  func text() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let scalars = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x10FFFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let data = try JSONEncoder().encode(["text": text])
      #expect(try Array(read([String: String].self, Array(data))["text"]?.utf8 ?? "".utf8) == Array(text.utf8))
    }
  }

  @Test("escapes stand for what RFC 8259 says")
  func escapes() throws {
    let read = try read(#"{"a":"\"\\\/\b\f\n\r\t\u0623\uD83D\uDE00"}"#)
    #expect(read == ["a": "\"\\/\u{8}\u{C}\n\r\tأ😀"])
  }

  @Test(
    "half of a surrogate pair, bytes that are no UTF-8, spaces, keys told twice and anything but an object are refused",
    arguments: [
      #"{"a":"\uD83D"}"#, #"{"a":"\uDE00\uD83D"}"#, #"{"a":"\uD83D\n"}"#, #"{"a": "b"}"#, #"{"a":"b","a":"c"}"#, "[]",
      "\"a\"", "", #"{"a":"b"}x"#,
    ])
  func refusals(text: String) {
    #expect(throws: PayloadFlaw.self) { try read(text) }
    #expect(throws: PayloadFlaw.form) { try PayloadText(Array(#"{"a":""#.utf8) + [0xFF] + Array("\"}".utf8)) }
  }

  @Test(
    "a number that does not fit, or is no whole one, is refused", arguments: ["128", "-129", "1.5", "\"1\"", "true"])
  func numbers(text: String) {
    #expect(throws: PayloadFlaw.type) { try read([String: Int8].self, Array(#"{"a":\#(text)}"#.utf8)) }
  }

  @Test("of data that was changed anywhere no more is read than the general decoder reads, and the same")
  func mutants() throws {
    var random = SplitMix(seed: 8)
    var accepted = 0
    for (kind, event) in GoldenEvents.all.sorted(by: { $0.key < $1.key }) {
      let payload = event.coded.payload
      let data = Array(try JSONEncoder().encode(payload))
      for _ in 0..<Self.mutantsOfEach / max(1, data.count / 100) {
        if try isAccepted(mutant(of: data, &random), as: type(of: payload), kind) { accepted += 1 }
      }
    }
    #expect(accepted > 1_000)
  }

  private func isAccepted(_ data: [UInt8], as type: any Encodable.Type, _ kind: String) throws -> Bool {
    guard let type = type as? any (Decodable & Hashable).Type else { return false }
    return compare(data, as: type, kind)
  }

  private func compare<Value: Decodable & Hashable>(_ data: [UInt8], as type: Value.Type, _ kind: String) -> Bool {
    guard let found = try? read(type, data) else { return false }
    let expected = try? JSONDecoder().decode(type, from: Data(data))
    #expect(found == expected, "\(kind)")
    return true
  }

  /// The data with one to three bytes changed, taken out or put in.
  private func mutant(of data: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = data
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...127, using: &random), at: place)
      default: bytes[place] = Array("\"\\{}[]:,0e.-tfn".utf8).randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}
