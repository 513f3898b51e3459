import Calendars
import Casework

/// Who answers for which category of beneficiaries in which field, on a day (clause K7).
struct LiaisonGrid {
  struct Cell: Hashable {
    var category: String
    var service: String
  }

  let categories: [Casework.Category]
  let services: [ServiceKind]
  private var posts: [Cell: LiaisonPost] = [:]

  init(_ posts: [LiaisonPost], profile: Profile, on day: CivilDate) {
    categories = profile.categories
    services = profile.services
    for post in posts where post.answers(for: post.category, post.service, on: day) {
      self.posts[Cell(category: post.category, service: post.service)] = post
    }
  }

  func post(row: Int, column: Int) -> LiaisonPost? { cell(row: row, column: column).flatMap { posts[$0] } }

  /// The category and field of a place; nil where the service is not for that category.
  func cell(row: Int, column: Int) -> Cell? {
    guard categories.indices.contains(row), services.indices.contains(column) else { return nil }
    let (category, service) = (categories[row], services[column])
    guard service.categories.isEmpty || service.categories.contains(category.id) else { return nil }
    return Cell(category: category.id, service: service.id)
  }

  private var cells: [Cell] {
    categories.indices.flatMap { row in services.indices.compactMap { cell(row: row, column: $0) } }
  }

  var cellCount: Int { cells.count }
  var uncoveredCount: Int { cells.count { posts[$0] == nil } }
}
