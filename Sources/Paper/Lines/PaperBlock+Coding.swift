extension PaperBlock: Codable {
  /// A block is an object of one key, which names what it is.
  private enum Key: String, CodingKey { case heading, paragraph, facts, table, signatures, code, pageBreak }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard container.allKeys.count == 1, let key = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a block has exactly one known key"))
    }
    switch key {
    case .heading: self = .heading(try container.decode(String.self, forKey: key))
    case .paragraph: self = .paragraph(try container.decode(String.self, forKey: key))
    case .facts: self = .facts(try container.decode([PaperFact].self, forKey: key))
    case .table: self = .table(try container.decode(CheckedTable.self, forKey: key).table)
    case .signatures: self = .signatures(try container.decode([SignatureLine].self, forKey: key))
    case .code: self = .code(try container.decode(ScanCode.self, forKey: key))
    case .pageBreak: self = .pageBreak
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .heading(let text): try container.encode(text, forKey: .heading)
    case .paragraph(let text): try container.encode(text, forKey: .paragraph)
    case .facts(let facts): try container.encode(facts, forKey: .facts)
    case .table(let table): try container.encode(table, forKey: .table)
    case .signatures(let lines): try container.encode(lines, forKey: .signatures)
    case .code(let code): try container.encode(code, forKey: .code)
    case .pageBreak: try container.encode(true, forKey: .pageBreak)
    }
  }
}

/// A table from elsewhere, whose rows are counted before anything is drawn of it.
private struct CheckedTable: Decodable {
  let table: PaperTable

  init(from decoder: any Decoder) throws {
    let table = try PaperTable(from: decoder)
    guard table.columns.allSatisfy({ $0.share > 0 }), table.rows.allSatisfy({ $0.count == table.columns.count }) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "a row has a cell for each column, each of some width"))
    }
    self.table = table
  }
}
