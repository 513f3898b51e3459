import Testing

@Suite("Everything has its place and a name that says what it is")
struct LayoutRules {
  @Test("the checkout is found and read")
  func checkout() {
    #expect(Checkout.sources.count > 200)
    #expect(Checkout.tests.count > 50)
    #expect(Checkout.rooms.contains("Casework"))
  }

  @Test("the top level holds the package, its three folders, the README and hidden files")
  func topLevel() {
    // Package.resolved is made by every build and not kept.
    let known: Set<String> = ["Package.swift", "Package.resolved", "Sources", "Tests", "Resources", "README.md"]
    let others = Checkout.contents(of: "").filter { !known.contains($0) && !$0.hasPrefix(".") }
    #expect(others.isEmpty, "Move into Sources, Tests or Resources: \(others)")
  }

  @Test("no folder and no file is a drawer for anything")
  func drawers() {
    let drawers = ["Helpers", "Utils", "Common", "Manager", "Types", "Misc"]
    let folders = ["Sources", "Tests", "Resources"].flatMap(Checkout.allFolders)
    let wrong = folders.filter { folder in drawers.contains { folder.hasSuffix("/" + $0) } }
    #expect(wrong.isEmpty, "Name the folder after the noun that it holds: \(wrong)")
    let names = ["Helper", "Helpers", "Utils", "Utilities", "Manager"]
    let files = Checkout.sources.map(\.path).filter { path in names.contains { path.hasSuffix($0 + ".swift") } }
    #expect(files.isEmpty, "Name the type after what it is: \(files)")
  }

  @Test("no module bears the name of a type in it")
  func moduleNames() {
    let wrong = Checkout.rooms.flatMap { room in
      Checkout.room(room).flatMap { file in
        file.places { line in
          let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
          guard let index = words.firstIndex(where: { $0 == room }), index > 0 else { return false }
          return ["struct", "class", "enum", "actor", "protocol", "typealias"].contains(words[index - 1])
        }
      }
    }
    #expect(wrong.isEmpty, "Rename the type, or `Module.Type` cannot be written any more: \(wrong)")
  }

  @Test("every room is listed in the table of imports")
  func roomsAreKnown() {
    let systemModules: Set<String> = [
      "CNcurses", "CFriBidi", "CCastagnoli", "CSQLiteSettings", "CPangoCairo", "CQREncode",
    ]
    let unknown = Set(Checkout.rooms).subtracting(ImportRules.allowed.keys).subtracting(systemModules)
    #expect(unknown.isEmpty, "Add the room to the README's map and to the table of imports: \(unknown.sorted())")
  }
}
