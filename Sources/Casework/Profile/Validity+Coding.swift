/// Written `{"until":"dateShown"}` or `{"months":3}`, so that the ledger reads in words.
extension Validity: Codable {
  private enum Key: String, CodingKey { case until, months }
  private enum End: String, Codable { case forever, dateShown, thisSubmission }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let months = try container.decodeIfPresent(Int.self, forKey: .months) {
      self = .months(months)
      return
    }
    switch try container.decode(End.self, forKey: .until) {
    case .forever: self = .forever
    case .dateShown: self = .untilDateShown
    case .thisSubmission: self = .thisSubmission
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .forever: try container.encode(End.forever, forKey: .until)
    case .untilDateShown: try container.encode(End.dateShown, forKey: .until)
    case .months(let months): try container.encode(months, forKey: .months)
    case .thisSubmission: try container.encode(End.thisSubmission, forKey: .until)
    }
  }
}
