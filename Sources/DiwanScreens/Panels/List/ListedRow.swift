import Casework
import Desk

/// A row of a long list: what it is called there, and what opens when it is chosen.
protocol ListedRow: Hashable, Sendable {
  /// Names the row among all of its list, whatever the window.
  var listID: String { get }
  var destination: Destination { get }
}

extension RequestRow: ListedRow {
  var listID: String { id.text }
  var destination: Destination { .request(id) }
}

extension ReferralRow: ListedRow {
  var listID: String { id.text }
  var destination: Destination { .referral(id) }
}

extension MatterRow: ListedRow {
  var listID: String { String(id.number) }
  var destination: Destination { .matters(.one(id.number)) }
}
