import Casework
import Desk
import DiwanScreens
import FoundationEssentials
import Office
import Paper

/// Puts something of an office on paper: asks for what it is made of, composes it, notes that it leaves, and lets it go.
struct PaperDesk {
  let office: StaffedOffice
  /// The office's data folder, from which the path of the letterhead's picture may begin.
  let folder: String
  let press: PaperPress

  static func ways() -> PaperWays {
    PaperWays(printers: PrinterQueue.names(), makesDocuments: PaperPress.program != nil)
  }

  /// Nothing of the paper is on the disk in clear but the file that the officer named.
  /// - Parameter phrases: in the language of the paper.
  /// - Throws: `Refusal` where the officer may not print it or there is nothing to tell, `Failure` for the machine.
  func print(_ order: PaperOrder, in phrases: Phrases, to outlet: PaperOutlet) throws -> PrintedPaper {
    guard case .paper(let view) = try office.answer(.paper(order)) else {
      throw Failure(.internalFault, detail: "paper")
    }
    let setting = DeskSetting(phrases: phrases, signedIn: office.signedIn)
    let (logo, lacksLogo) = logo(of: setting.profile)
    let document = PaperComposer(view, setting: setting, logo: logo).document
    let report: PrintReport?
    switch outlet {
    case .printer(let name):
      let sheets = try press.make(document, as: .pdf)
      try note(order, by: .printer)
      try PrinterQueue.send(sheets.bytes, to: name, title: "diwan " + order.kind.rawValue)
      report = sheets.report
    case .file(let path):
      guard let form = PaperPress.Form(path: path) else { throw Failure(.notSaved, detail: path) }
      let sheets = try press.make(document, as: form)
      let file = try NewFile(at: path)
      try file.add(sheets.bytes)
      _ = try file.finish()
      // What is not noted as printed never bears its name.
      try note(order, by: form == .pdf ? .document : .page)
      try file.keep()
      report = sheets.report
    }
    return PrintedPaper(
      outlet: outlet, pages: report?.pages, missingLetters: report?.missing.map(\.name) ?? [], lacksLogo: lacksLogo)
  }

  private func note(_ order: PaperOrder, by means: PaperPrinted.Means) throws {
    _ = try office.submit(Submission(.printPaper(order, means)))
  }

  private static let largestLogoBytes = 1_000_000

  /// The letterhead's picture as Base64, and whether one is named that cannot be taken.
  private func logo(of profile: Profile) -> (base64: String?, isLacking: Bool) {
    guard let named = profile.letterhead?.logo else { return (nil, false) }
    let path = named.hasPrefix("/") ? named : folder + "/" + named
    guard let bytes = try? Machine.bytes(ofFile: path), bytes.count <= Self.largestLogoBytes,
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    else { return (nil, true) }
    return (Data(bytes).base64EncodedString(), false)
  }
}
