/// Places in a list by the signs that were left there, of which most are left once: a list of places for each would be ten
/// thousands of lists.
struct SignedPlaces {
  private struct Link {
    var place: Int
    /// The link that the same sign had before.
    var earlier: Int?
  }

  private var links: [Link] = []
  /// The newest link of each sign.
  private var newest: [UInt64: Int] = [:]

  mutating func add(_ place: Int, under signs: [UInt64]) {
    for sign in signs {
      links.append(Link(place: place, earlier: newest.updateValue(links.count, forKey: sign)))
    }
  }

  /// The places under a sign in the order in which they were added, once.
  mutating func take(_ sign: UInt64) -> [Int] {
    var places: [Int] = []
    var next = newest.removeValue(forKey: sign)
    while let link = next.map({ links[$0] }) {
      places.append(link.place)
      next = link.earlier
    }
    return places.reversed()
  }
}
