import Seeds
import Testing

@testable import CaseLedger

@Suite("Lines that the reader refuses")
struct LineRefusalTests {
  /// The line with this envelope, its hash and checksum right.
  private func line(_ envelope: String) throws -> [UInt8] {
    let start = LogHash(startOf: try goldenLog())
    let hash = Array(envelope.utf8).withUnsafeBytes { start.chained(with: $0) }
    let body = "\"h\":\"\(hash)\",\"e\":\(envelope)}"
    let checksum = Array(body.utf8).withUnsafeBytes(Castagnoli.checksum)
    return Array("{\"c\":\"".utf8) + Hexadecimal.encode(checksum) + Array("\",\(body)".utf8)
  }

  private func flaw(_ line: [UInt8]) -> LineFlaw? {
    var scan = CommitScan()
    return line.withUnsafeBytes { scan.read($0) }
  }

  private static let head = #"{"n":1,"v":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"reception","x":["#

  @Test("the envelope of the other tests is accepted as it stands")
  func accepted() throws {
    #expect(flaw(try line(Self.head + #"{"k":"a.b","v":1,"s":"office","d":{}}]}"#)) == nil)
    #expect(flaw(try line(Self.head + #"{"k":"a.b","v":1,"s":"office","u":"person-1","d":"AAAA"}]}"#)) == nil)
  }

  @Test(
    "an envelope that differs in any byte of its form is refused though its checksum holds",
    arguments: [
      #"{"n":01,"v":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"n":1,"v":1,"y":1,"t":"2026-11-22T08:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"n":1,"v":1,"y":0,"t":"2026-02-30T08:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"n":1,"v":1,"y":0,"t":"2026-11-22T24:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"n":1,"v":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"n":1,"v":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"r","x":[]}"#,
      #"{"n":1, "v":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      #"{"v":1,"n":1,"y":0,"t":"2026-11-22T08:15:30.123Z","a":"r","x":[{"k":"a.b","v":1,"s":"office","d":{}}]}"#,
      head + #"{"k":"a.b","v":0,"s":"office","d":{}}]}"#,
      head + #"{"k":"a b","v":1,"s":"office","d":{}}]}"#,
      head + #"{"k":"a\u0062","v":1,"s":"office","d":{}}]}"#,
      head + #"{"k":"a.b","v":1,"s":"office","p":[],"d":{}}]}"#,
      head + #"{"k":"a.b","v":1,"s":"office","u":"person-1","d":{}}]}"#,
      head + #"{"k":"a.b","v":1,"s":"office","d":"AAAA"}]}"#,
      head + #"{"k":"a.b","v":1,"s":"office","u":"person-1","d":"AAA"}]}"#,
      head + #"{"k":"a.b","v":1,"s":"office","d":{}}]} "#,
      head + #"{"k":"a.b","v":1,"s":"office","d":{}},]}"#,
    ])
  func refusedEnvelopes(envelope: String) throws {
    #expect(flaw(try line(envelope)) == .form)
  }

  @Test(
    "data that is not one compact JSON object without a repeated key is refused",
    arguments: [
      "[]", "{\"a\":1,\"a\":2}", "{\"a\": 1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":+1}", "{\"a\":tru}", "{\"a\"}",
      "{\"a\":\"\u{1}\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"\\u0061\":1}", "{\"a\":1,}", "{a:1}",
      "{\"a\":[1,]}", "{\"a\":1e}", "{\"a\":-}", "{\"b\":{\"a\":1,\"a\":1}}", "{\"a\":\"\\u001\u{10}\"}",
      String(repeating: "{\"a\":", count: 70) + "1" + String(repeating: "}", count: 70),
    ])
  func refusedData(data: String) throws {
    #expect(flaw(try line(Self.head + "{\"k\":\"a.b\",\"v\":1,\"s\":\"office\",\"d\":\(data)}]}")) == .form)
  }

  @Test(
    "data with every kind of value is accepted",
    arguments: [
      "{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "{\"a\":[],\"b\":[1,-2.5E+3,0,null,true,false]}",
      "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fF\",\"اسم\":\"طلب\"}",
    ])
  func acceptedData(data: String) throws {
    #expect(flaw(try line(Self.head + "{\"k\":\"a.b\",\"v\":1,\"s\":\"office\",\"d\":\(data)}]}")) == nil)
  }

  @Test("upper-case digits in checksum or hash are refused")
  func upperCase() throws {
    let good = String(decoding: try line(Self.head + #"{"k":"a.b","v":1,"s":"office","d":{}}]}"#), as: UTF8.self)
    let checksum = good.prefix(14)
    #expect(
      flaw(Array((checksum.prefix(6) + checksum.dropFirst(6).uppercased() + good.dropFirst(14)).utf8)) == .checksum)
    let shouted = good.dropFirst(16).replacing("\"h\":\"", with: "\"h\":\"A", maxReplacements: 1)
    #expect(flaw(Array((good.prefix(16) + shouted).utf8)) == .checksum)
  }

  @Test("bytes that are not UTF-8 are refused though the checksum holds")
  func notUTF8() throws {
    var bytes = Array((Self.head + #"{"k":"a.b","v":1,"s":"office","d":{"a":"?"}}]}"#).utf8)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "?")))
    bytes[place] = 0xC3
    let start = LogHash(startOf: try goldenLog())
    let hash = bytes.withUnsafeBytes { start.chained(with: $0) }
    let body = Array("\"h\":\"\(hash)\",\"e\":".utf8) + bytes + Array("}".utf8)
    let checksum = Hexadecimal.encode(body.withUnsafeBytes(Castagnoli.checksum))
    #expect(flaw(Array("{\"c\":\"".utf8) + checksum + Array("\",".utf8) + body) == .notUTF8)
  }

  @Test("a line of more than 1 MiB is refused before it is looked at")
  func tooLong() {
    #expect(flaw([UInt8](repeating: 0x20, count: 1 << 20)) == .tooLong)
  }

  @Test("random bytes never pass and never crash the reader")
  func randomBytes() throws {
    var generator = SplitMix(seed: 7)
    let good = try line(Self.head + #"{"k":"a.b","v":1,"s":"office","u":"person-1","p":["R1"],"d":"AAAA"}]}"#)
    for _ in 0..<20_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      guard bytes != good else { continue }
      #expect(flaw(bytes) != nil)
    }
  }
}
