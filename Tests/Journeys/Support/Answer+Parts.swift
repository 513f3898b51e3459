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

  var matter: MatterView? {
    if case .matter(let view) = self { view } else { nil }
  }

  var matterKinds: [MatterKindCount]? {
    if case .matterKinds(let kinds) = self { kinds } else { nil }
  }

  var evidence: EvidenceView? {
    if case .evidence(let guide) = self { guide } else { nil }
  }
}
