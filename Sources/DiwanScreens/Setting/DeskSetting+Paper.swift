import ArabicText
import Casework
public import Desk

/// Papers in words.
extension DeskSetting {
  /// What left the office, and how.
  func text(of printed: PaperPrinted) -> EventText {
    let reference = printed.reference.map { [Isolate.leftToRight(stored($0))] } ?? []
    let detail = [label(of: printed.paper)] + reference + [phrases["paper.means." + printed.means.rawValue]]
    return EventText(headline: phrases["event.access.paperPrinted"], detail: detail.joined(separator: " · "))
  }

  /// Where a paper went, and of how many pages it is.
  public func text(of printed: PrintedPaper) -> String {
    let said: String
    switch printed.outlet {
    case .printer(let name): said = phrases("print.sent", ["printer": Isolate.leftToRight(stored(name))])
    case .file(let path): said = phrases("print.written", ["path": Isolate.leftToRight(stored(path))])
    }
    return printed.pages.map { said + " " + phrases("print.pages", ["count": Isolate.leftToRight(String($0))]) } ?? said
  }

  /// What is amiss with a paper that has left.
  public func remarks(on printed: PrintedPaper) -> [String] {
    let letters = printed.missingLetters.map { Isolate.leftToRight($0) }.joined(separator: phrases["list.separator"])
    let missing = printed.missingLetters.isEmpty ? [] : [phrases("print.missingLetters", ["letters": letters])]
    return missing + (printed.lacksLogo ? [phrases["print.noLogo"]] : [])
  }

  func text(of refusal: PaperRefusal) -> String {
    switch refusal {
    case .unfit(let kind): phrases("refusal.paper.unfit", ["paper": label(of: kind)])
    case .notYet(let kind): phrases("refusal.paper.notYet", ["paper": label(of: kind)])
    case .notInPolicy(let kind): phrases("refusal.paper.notInPolicy", ["paper": label(of: kind)])
    }
  }
}
