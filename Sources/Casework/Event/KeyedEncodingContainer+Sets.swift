extension KeyedEncodingContainer {
  /// Writes a set in the order of its members' names, so that equal values are equal bytes in the ledger.
  mutating func encode<Member: RawRepresentable & Encodable>(
    sorted members: Set<Member>, forKey key: Key
  ) throws where Member.RawValue == String {
    try encode(members.sorted { $0.rawValue < $1.rawValue }, forKey: key)
  }
}
