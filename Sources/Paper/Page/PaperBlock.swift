/// One thing that stands on paper across its whole width.
public enum PaperBlock: Hashable, Sendable {
  case heading(String)
  case paragraph(String)
  case facts([PaperFact])
  case table(PaperTable)
  /// Lines to sign on, side by side.
  case signatures([SignatureLine])
  case code(ScanCode)
  /// What follows begins on a page of its own.
  case pageBreak
}

/// Something by its name and what is known of it.
public struct PaperFact: Codable, Hashable, Sendable {
  public var label: String
  public var text: String

  public init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}

/// Rows under headings, which stand again at the top of each page that the table reaches.
public struct PaperTable: Codable, Hashable, Sendable {
  public struct Column: Codable, Hashable, Sendable {
    public var title: String
    /// The share of the width that the column takes, beside the other columns' shares.
    public var share: Int

    public init(_ title: String, share: Int = 1) {
      precondition(share > 0, "a column without a width holds nothing")
      self.title = title
      self.share = share
    }
  }

  public var columns: [Column]
  /// As many cells in each row as there are columns.
  public var rows: [[String]]

  public init(columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
    self.columns = columns
    self.rows = rows
  }
}

/// A place for a signature: in what capacity, and who where that is known.
public struct SignatureLine: Codable, Hashable, Sendable {
  public var capacity: String
  public var name: String

  public init(_ capacity: String, name: String = "") {
    self.capacity = capacity
    self.name = name
  }
}

/// A QR code with the same in words below it.
public struct ScanCode: Codable, Hashable, Sendable {
  /// What a scanner types.
  public var text: String
  public var caption: String

  public init(_ text: String, caption: String) {
    self.text = text
    self.caption = caption
  }
}
