import Calendars
import Casework
import Desk

/// One page of the reports.
public enum ReportPage: String, CaseIterable, Hashable, Sendable {
  case waiting, stages, replies, deadlines, clocks, complaints, subjects, satisfaction, channels, electronic
  case category, nationality, sex, branch

  /// By what the page compares beneficiaries.
  var dimension: ParityDimension? {
    switch self {
    case .category: .category
    case .nationality: .nationality
    case .sex: .sex
    case .branch: .branch
    default: nil
    }
  }
}

extension DeskSetting {
  /// The pages that the policy can fill.
  var reportPages: [ReportPage] {
    ReportPage.allCases.filter { page in
      switch page {
      case .replies: profile.reply.rule != .none
      case .complaints, .subjects: profile.matterKinds.contains(.complaint)
      default: true
      }
    }
  }
}
