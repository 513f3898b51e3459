import Casework
import Foundation
import LedgerTrials
import Testing

@testable import CaseLedger

@Suite("The writer of events' data against a general JSON encoder")
struct PayloadEncoderTests {
  /// Values of every shape that events' data may have.
  private struct Everything: Codable, Hashable {
    enum Way: Codable, Hashable {
      case walking
      case driving(by: String, wheels: Int)
    }

    var truth: Bool
    var text: String
    var missing: String?
    var whole: Int
    var small: Int8
    var large: UInt64
    var list: [[Int]]
    var holes: [String?]
    var ways: [Way]
    var table: [String: Way]
    var nothing: [String: String]
  }

  private func general(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func own(_ value: some Encodable) throws -> String {
    String(decoding: try PayloadEncoder.bytes(of: value), as: UTF8.self)
  }

  @Test("values of every shape are written byte for byte as by the general one")
  func shapes() throws {
    let everything = Everything(
      truth: true, text: "ملف", missing: nil, whole: -7, small: -128, large: .max, list: [[], [1, 2]],
      holes: ["a", nil], ways: [.walking, .driving(by: "خالد", wheels: 4)], table: ["b": .walking, "a": .walking],
      nothing: [:])
    #expect(try own(everything) == general(everything))
  }

  @Test("text of all Unicode, with every escape, is written as by the general one")
  func text() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let scalars = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x10FFFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(try own(["text": text]) == general(["text": text]))
    }
  }

  @Test("a fraction is refused, since the ledger's data holds whole numbers alone")
  func fraction() {
    #expect(throws: PayloadFlaw.type) { try PayloadEncoder.bytes(of: ["share": 0.5]) }
  }
}
