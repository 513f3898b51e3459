import Desk

extension Answer {
  var home: HomeView? {
    if case .home(let view) = self { view } else { nil }
  }

  var requestRows: [RequestRow]? {
    if case .worklist(_, let page) = self { page.rows } else { nil }
  }
}

extension Answer {
  var drafts: [DraftView]? {
    if case .drafts(let drafts) = self { drafts } else { nil }
  }
}
