import Foundation

/// Every step of a matter that was ever written, `KIND.STEP` a line; the data of all of them has one shape.
enum GoldenMatters {
  static let kinds: [String] = {
    guard let file = Bundle.module.url(forResource: "matters", withExtension: "txt", subdirectory: "Golden"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { preconditionFailure("The golden files are resources of the tests.") }
    return text.split(separator: "\n").map(String.init)
  }()
}
