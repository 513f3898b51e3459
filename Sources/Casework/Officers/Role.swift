/// What an officer is employed for; it decides what they may do.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
  case reception
  case researcher
  case secretary
  case liaison
  case director
  case auditor
  case administrator
}
