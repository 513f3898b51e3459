import Casework
import Desk
import Testing

/// The refusal that a command meets; nil where it is carried out.
func refusal(_ body: () throws -> Void) -> Refusal? {
  do {
    try body()
  } catch let refusal as Refusal {
    return refusal
  } catch {
    Issue.record("another error: \(error)")
  }
  return nil
}

/// The failure that an act meets; nil where it is carried out.
func failure(_ body: () throws -> Void) -> Failure? {
  do {
    try body()
  } catch let failure as Failure {
    return failure
  } catch {
    Issue.record("another error: \(error)")
  }
  return nil
}

extension Answer {
  var requestRows: [RequestRow]? {
    if case .worklist(_, let page) = self { page.rows } else { nil }
  }

  var home: HomeView? {
    if case .home(let view) = self { view } else { nil }
  }

  var opened: CaseView? {
    if case .file(let view) = self { view } else { nil }
  }

  var found: SearchAnswer? {
    if case .search(let answer) = self { answer } else { nil }
  }

  var drafts: [DraftView]? {
    if case .drafts(let drafts) = self { drafts } else { nil }
  }
}
