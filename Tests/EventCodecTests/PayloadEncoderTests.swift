import Casework
import Foundation
import Seeds
import Testing

@testable import CaseLedger

@Suite("The writer of events' data against a general JSON encoder")
struct PayloadEncoderTests {
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
    #expect(try own(PayloadShapes.sample) == general(PayloadShapes.sample))
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
