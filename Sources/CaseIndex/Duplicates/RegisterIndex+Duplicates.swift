public import Casework
import GRDB

extension RegisterIndex {
  /// Of each sign, so many files are named at most, newest first.
  public static let duplicatesPerReason = 10

  /// The file that is identified by a paper, a dependant's not counted; nil if none.
  ///
  /// Void files do not count: a person entered in error can be registered anew.
  public func file(with identity: Identity, except: FileNumber? = nil) throws(IndexFault) -> FileNumber? {
    try read { try DuplicateSearch.holder(of: identity, except: except, in: $0)?.id }
  }

  /// Files that may be the same person's, each with all that speaks for it, the strongest first.
  public func duplicates(of query: DuplicateQuery) throws(IndexFault) -> [Duplicate] {
    try read { database in
      var search = DuplicateSearch(query)
      try search.run(in: database)
      return search.found
    }
  }
}
