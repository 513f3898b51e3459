/// The names of one country, in Latin letters as a passport shows them and in Arabic as the desk writes them.
struct ForeignNames: Sendable {
  struct Name: Hashable, Sendable {
    var latin: String
    var arabic: String
  }

  /// ISO 3166-1 alpha-2.
  var country: String
  var male: [Name] = []
  var female: [Name] = []
  var family: [Name] = []
}
