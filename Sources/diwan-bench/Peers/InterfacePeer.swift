/// A full-screen program that people know, with the work that it is given.
struct InterfacePeer {
  /// What is typed into it to measure one letter, and what takes it away again.
  struct Typing {
    enum Place { case field, search }

    var place: Place
    var letter: String
    var erase: String
  }

  let program: String
  /// What it is given to do, in a few words.
  let work: String
  let arguments: [String]
  var environment: [String: String] = [:]
  var down = InterfacePeer.down
  var typing: Typing?
  /// Whether 200 Downs at once mean anything to it.
  var takesBursts = true

  static let down = "\u{1B}OB"

  /// The programs of the comparison, with the data that ``InterfaceData`` made for them.
  static func all(in folder: String) -> [InterfacePeer] {
    let fields = (1...12).flatMap { row in
      ["Field \(row)", String(row), "1", "value", String(row), "20", "30", "60"]
    }
    return [
      InterfacePeer(program: "less", work: "a million lines", arguments: [folder + "/lines"]),
      InterfacePeer(
        program: "nano", work: "200,000 lines", arguments: ["--ignorercfiles", "--view", folder + "/short"]),
      InterfacePeer(
        program: "dialog", work: "a form of 12 fields", arguments: ["--form", "Form", "0", "0", "12"] + fields,
        typing: Typing(place: .field, letter: "x", erase: "\u{7F}"), takesBursts: false),
      InterfacePeer(program: "mc", work: "5,000 files", arguments: ["--nomouse", folder + "/files"]),
      InterfacePeer(
        program: "tig", work: "20,000 commits", arguments: [],
        environment: ["GIT_DIR": folder + "/commits.git", "TIGRC_USER": "/dev/null"]),
      InterfacePeer(
        program: "neomutt", work: "20,000 mails",
        arguments: ["-n", "-F", folder + "/muttrc", "-R", "-f", folder + "/mbox"],
        down: "j"),
      InterfacePeer(
        program: "fzf", work: "a million lines", arguments: ["--no-mouse", "--layout=reverse"],
        environment: ["FZF_DEFAULT_COMMAND": "cat " + folder + "/lines"],
        typing: Typing(place: .search, letter: "7", erase: "\u{7F}")),
    ]
  }
}
