/// What stops a test before it could ask its question; it shows the screen as it stood.
enum RigFailure: Error, CustomStringConvertible {
  case noSuchProduct(String)
  case systemRefused(call: String, code: Int32)
  case neverHappened(String, screen: String)

  var description: String {
    switch self {
    case .noSuchProduct(let name): "no program \(name) beside the tests"
    case .systemRefused(let call, let code): "\(call) failed with \(code)"
    case .neverHappened(let what, let screen): "never happened: \(what); the screen:\n\(screen)"
    }
  }
}
