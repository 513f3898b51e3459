/// Values of every shape that events' data may have.
struct PayloadShapes: Codable, Hashable {
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

  static let sample = PayloadShapes(
    truth: true, text: "ملف", missing: nil, whole: -7, small: -128, large: .max, list: [[], [1, 2]],
    holes: ["a", nil], ways: [.walking, .driving(by: "خالد", wheels: 4)], table: ["b": .walking, "a": .walking],
    nothing: [:])
}
