extension PaperDocument {
  /// The document as one page for a browser, which can print it: for machines without the means to make a PDF.
  ///
  /// A code for a scanner is left out of it; what it says stands in words.
  public var webPage: String {
    """
    <!DOCTYPE html>
    <html lang="\(Self.escaped(head.language))" dir="\(head.direction.rawValue)">
    <head>
    <meta charset="utf-8">
    <title>\(Self.escaped(head.title))</title>
    <style>
    body { font-family: "Amiri", "Noto Naskh Arabic", "DejaVu Sans", serif; margin: 2em; line-height: 1.5; }
    header { border-block-end: 2px solid #333; padding-block-end: 0.5em; }
    header img { float: inline-end; max-height: 4em; }
    table { border-collapse: collapse; width: 100%; margin-block: 1em; }
    th, td { border: 1px solid #888; padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
    thead { display: table-header-group; }
    tr, .signatures, .code { break-inside: avoid; }
    h2 { break-after: avoid; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1em; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    .signatures { display: flex; gap: 3em; margin-block: 3em 1em; }
    .signatures div { flex: 1; border-block-start: 1px dotted #333; }
    .code { font-size: 1.5em; }
    .break { break-after: page; }
    footer { border-block-start: 1px solid #888; font-size: 0.85em; margin-block-start: 2em; }
    </style>
    </head>
    <body>
    <header>\(logo)<strong>\(Self.escaped(head.letterhead.name))</strong>\(letterheadLines)</header>
    <h1>\(Self.escaped(head.title))</h1>
    \(blocks.map(Self.markup).joined(separator: "\n"))
    <footer>\(Self.escaped(head.footer))</footer>
    </body>
    </html>

    """
  }

  private var logo: String {
    head.letterhead.logo.map { "<img alt=\"\" src=\"data:image/png;base64," + Self.escaped($0) + "\">" } ?? ""
  }

  private var letterheadLines: String {
    head.letterhead.lines.map { "<br>" + Self.escaped($0) }.joined()
  }

  private static func markup(_ block: PaperBlock) -> String {
    switch block {
    case .heading(let text): "<h2>" + escaped(text) + "</h2>"
    case .paragraph(let text): "<p>" + lines(text) + "</p>"
    case .facts(let facts):
      "<dl>" + facts.map { "<dt>" + escaped($0.label) + "</dt><dd>" + cell($0.text) + "</dd>" }.joined() + "</dl>"
    case .table(let table): markup(table)
    case .signatures(let lines):
      "<div class=\"signatures\">"
        + lines.map { "<div>" + escaped($0.capacity) + "<br>" + escaped($0.name) + "</div>" }.joined() + "</div>"
    case .code(let code): "<p class=\"code\">" + escaped(code.caption) + "</p>"
    case .pageBreak: "<div class=\"break\"></div>"
    }
  }

  private static func markup(_ table: PaperTable) -> String {
    let head = table.columns.map { "<th>" + escaped($0.title) + "</th>" }.joined()
    let rows = table.rows.map { "<tr>" + $0.map { "<td>" + cell($0) + "</td>" }.joined() + "</tr>" }
    return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows.joined(separator: "\n")
      + "\n</tbody>\n</table>"
  }

  /// Text that stands by itself and does not reorder its neighbours.
  private static func cell(_ text: String) -> String { "<bdi>" + lines(text) + "</bdi>" }

  /// Text whose lines end where they do on paper.
  private static func lines(_ text: String) -> String { escaped(text).replacing("\n", with: "<br>") }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
