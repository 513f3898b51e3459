import Desk

/// What an application is asked to do while a test only looks: questions are answered, everything else is noted.
struct HeldRequests {
  var isHolding = false
  private(set) var noted: [DeskRequest] = []

  /// - Returns: whether the request is held back.
  mutating func hold(_ request: DeskRequest) -> Bool {
    guard isHolding else { return false }
    switch request {
    case .ask, .findPaperWays: return false
    default: break
    }
    noted.append(request)
    return true
  }

  mutating func take() -> [DeskRequest] {
    defer { noted = [] }
    return noted
  }
}
