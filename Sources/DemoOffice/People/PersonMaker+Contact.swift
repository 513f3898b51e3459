import Casework

extension PersonMaker {
  func fillAddress(_ entry: inout FileEntry, _ random: inout SeededRandom) {
    if random.chance(perMille: 420) { entry[.address] = random.choice(of: places.districts) ?? "" }
    guard random.chance(perMille: 320) else { return }
    let letters = Array("ABDEFGHJKLMNRSTWYZ")
    let tail = (0..<3).map { _ in letters[random.below(letters.count)] }
    entry[.shortAddress] = "R" + String(tail) + String(random.number(in: 2_000...9_899))
  }

  /// Agrees on a channel of the profile for which everything that it needs is known.
  mutating func fillContact(_ entry: inout FileEntry, _ random: inout SeededRandom) {
    if random.chance(perMille: 130) {
      entry[.email] = "user" + String(random.number(in: 10_000...999_999)) + "@example.com"
    }
    let open = profile.channels.filter { isUsable($0, for: entry) }
    guard let channel = weighted(open, &random) ?? profile.channels.first else { return }
    entry[.contactChannel] = channel.id
    switch channel.reach {
    case .post where entry[.address].isEmpty: entry[.contactDetail] = random.choice(of: places.districts) ?? channel.id
    case .email where entry[.email].isEmpty: entry[.contactDetail] = "office@example.com"
    case .account: entry[.contactDetail] = "@user" + String(random.number(in: 1_000...99_999))
    case .fax: entry[.contactDetail] = "011" + String(random.number(in: 2_000_000...4_999_999))
    case .phone, .email, .post, .inPerson: break
    }
  }

  private func isUsable(_ channel: Channel, for entry: FileEntry) -> Bool {
    switch channel.reach {
    case .email: !entry[.email].isEmpty
    case .post: !entry[.address].isEmpty
    case .fax: entry.kind == .organisation
    case .inPerson, .phone, .account: true
    }
  }

  private func weighted(_ channels: [Channel], _ random: inout SeededRandom) -> Channel? {
    guard !channels.isEmpty else { return nil }
    var target = random.below(channels.reduce(0) { $0 + Self.weight(of: $1.reach) })
    for channel in channels {
      let weight = Self.weight(of: channel.reach)
      if target < weight { return channel }
      target -= weight
    }
    return nil
  }

  private static func weight(of reach: Channel.Reach) -> Int {
    switch reach {
    case .phone: 80
    case .email: 40
    case .account: 6
    case .inPerson: 4
    case .post: 4
    case .fax: 4
    }
  }
}
