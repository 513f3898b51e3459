public import Casework
import FoundationEssentials

/// How the columns of one list become entries of files.
public struct ListMapping: Sendable {
  private let vocabulary: ListVocabulary
  private let profile: Profile
  /// What stands where a list says nothing.
  private let defaults: [FileField: String]
  /// The columns of a CSV list, in its order; nil for those that are passed over.
  private let columns: [ListColumn?]
  /// The names of columns that no field was found for.
  public let ignored: [String]
  private let header: [String]

  /// - Throws: `ListProblem.nameColumnMissing` or `.columnTwice` where the first line does not say enough.
  public init(
    header: [String], form: ListForm, vocabulary: ListVocabulary, defaults: [FileField: String], profile: Profile
  ) throws(ListProblem) {
    self.vocabulary = vocabulary
    self.profile = profile
    self.header = header
    var defaults = defaults
    // A register of beneficiaries: the policy's first party.
    if defaults[.party] == nil { defaults[.party] = profile.parties.first?.id }
    self.defaults = defaults
    columns = header.map { vocabulary.column(named: $0) }
    ignored = zip(header, columns).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    guard form == .csv else { return }
    guard columns.contains(.field(.name)) else { throw .nameColumnMissing }
    var seen: Set<ListColumn> = []
    for (name, column) in zip(header, columns) {
      if let column, !seen.insert(column).inserted { throw .columnTwice(name) }
    }
  }

  /// The entry of a row, or why it is none.
  public func entry(of row: ListRow) -> Result<FileEntry, EntryProblem> {
    switch row.body {
    case .flaw(let flaw): .failure(EntryProblem(flaw))
    case .cells(let cells): entry(ofCells: cells)
    case .object(let bytes): entry(ofObject: bytes)
    }
  }

  /// The name of the column in which a list holds a field; nil where it has none, or names it entry by entry.
  public func column(of field: FileField) -> String? {
    columns.firstIndex(of: .field(field)).map { header[$0] }
  }

  private func entry(ofCells cells: [String]) -> Result<FileEntry, EntryProblem> {
    if cells.count > columns.count, cells[columns.count...].contains(where: { !$0.isEmpty }) {
      return .failure(EntryProblem(.tooManyCells))
    }
    let named = zip(columns, cells).compactMap { column, cell in
      // What Diwan's own export put before a formula's sign is taken off again.
      column.map { (column: $0, text: SpreadsheetCell.original(of: cell)) }
    }
    return entry(of: named)
  }

  private func entry(ofObject bytes: [UInt8]) -> Result<FileEntry, EntryProblem> {
    guard let object = try? JSONDecoder().decode([String: ListedValue].self, from: Data(bytes)) else {
      return .failure(EntryProblem(.notObject))
    }
    guard Self.memberCount(in: bytes) == object.count else { return .failure(EntryProblem(.fieldTwice)) }
    let named = object.compactMap { name, value in
      vocabulary.column(named: name).flatMap { column in value.text.map { (column, $0) } }
    }
    guard Set(named.map(\.0)).count == named.count else { return .failure(EntryProblem(.fieldTwice)) }
    return entry(of: named)
  }

  /// The members of an object without objects in it; a name may stand there twice, of which a decoder keeps one.
  private static func memberCount(in bytes: [UInt8]) -> Int {
    var (count, isQuoted, isEscaped) = (0, false, false)
    for byte in bytes {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ":") where !isQuoted: count += 1
      default: break
      }
    }
    return count
  }

  private func entry(of named: [(column: ListColumn, text: String)]) -> Result<FileEntry, EntryProblem> {
    var texts = defaults
    texts.reserveCapacity(defaults.count + named.count)
    var kind: PartyKind?
    for (column, text) in named where !text.trimmedOfWhitespace.isEmpty {
      let value = vocabulary.value(text, of: column)
      switch column {
      case .fileNumber: break
      case .partyKind:
        kind = PartyKind(rawValue: value)
        if kind == nil { return .failure(EntryProblem(.unknownKind)) }
      case .field(let field): texts[field] = value
      }
    }
    return .success(FileEntry(kind: kind ?? impliedKind(of: texts[.category]), texts: texts, isFromList: true))
  }

  /// A category that is open to households or organisations alone says what its files are; people come first of the kinds.
  private func impliedKind(of category: String?) -> PartyKind {
    let parties = profile.categories.first { $0.id == category }?.parties ?? []
    return PartyKind.allCases.first { parties.contains($0) } ?? .person
  }
}

/// Why a row of a list is no entry.
public struct EntryProblem: Error, Hashable, Sendable {
  public var flaw: EntryFlaw

  public init(_ flaw: EntryFlaw) {
    self.flaw = flaw
  }
}

/// A value of a JSON object as a list holds it: words, a number, or nothing.
private enum ListedValue: Decodable {
  case words(String)
  case nothing

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let number = try? container.decode(Int.self) {
      self = .words(String(number))
    } else {
      self = .words(try container.decode(String.self))
    }
  }

  var text: String? { if case .words(let text) = self { text } else { nil } }
}
