import Desk

extension Answer {
  var home: HomeView? {
    if case .home(let view) = self { view } else { nil }
  }
}
