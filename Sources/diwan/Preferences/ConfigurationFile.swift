import Desk
import DiwanScreens
import Glibc
import ProfileFiles

/// The officer's configuration file, `diwan/config.yaml` in the XDG configuration folder.
struct ConfigurationFile {
  let words: [Preference: String]
  /// How messages to beneficiaries leave this machine.
  let messages: MessageSetting
  var places: [DeskPlace: String] = [:]
  /// What in it could not be heeded; the program opens all the same.
  let problems: [ProfileProblem]

  static var path: String { Machine.xdgFolder("XDG_CONFIG_HOME", default: ".config") + "/diwan/config.yaml" }

  /// Reads the file; a missing one asks for nothing.
  static func read() -> ConfigurationFile {
    guard access(path, F_OK) == 0 else {
      return ConfigurationFile(words: [:], messages: MessageSetting(), problems: [])
    }
    guard let bytes = try? Machine.bytes(ofFile: path) else {
      let problem = ProfileProblem(file: path, line: 1, key: "", code: .notOpened)
      return ConfigurationFile(words: [:], messages: MessageSetting(), problems: [problem])
    }
    let allowed = Dictionary(uniqueKeysWithValues: Preference.allCases.map { ($0.rawValue, $0.words) })
    let read = PreferenceFile.read(
      bytes, fileName: path, allowed: allowed,
      free: Set(MessageSetting.Key.allCases.map(\.rawValue) + DeskPlace.allCases.map(\.rawValue)))
    let (messages, flaws) = MessageSetting.read(read.texts, fileName: path)
    let pairs = read.values.compactMap { key, word in Preference(rawValue: key).map { ($0, word) } }
    let places = read.texts.compactMap { key, texts in
      DeskPlace(rawValue: key).map { ($0, texts.texts.joined(separator: " ")) }
    }
    return ConfigurationFile(
      words: Dictionary(uniqueKeysWithValues: pairs), messages: messages,
      places: Dictionary(uniqueKeysWithValues: places), problems: read.problems + flaws)
  }

  /// The file to start from: every key with its words and what it is for, all of them comments.
  static func standardText(_ phrases: Phrases) -> String {
    var lines = phrases["config.head"].split(separator: "\n").map { "# " + $0 }
    for preference in Preference.allCases {
      let words = preference.words
      lines += ["", "# " + phrases["config.key." + preference.rawValue], "#   " + words.joined(separator: " | ")]
      lines.append("#" + preference.rawValue + ": " + (words.first ?? ""))
    }
    for key in MessageSetting.Key.allCases {
      lines += [""] + phrases["config.key." + key.rawValue].split(separator: "\n").map { "# " + $0 }
      lines.append("#" + key.rawValue + ": " + key.example)
    }
    for place in DeskPlace.allCases {
      lines += ["", "# " + phrases["config.key." + place.rawValue], "#" + place.rawValue + ": " + place.example]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes the file to start from where there is none.
  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten`.
  static func create(_ phrases: Phrases) throws(Failure) {
    Machine.makeFolder(forFileAt: path)
    try NewFile.write(Array(standardText(phrases).utf8), to: path, for: .everybody)
  }
}

extension Phrases {
  /// The flaws of the configuration file in words, each with file, line and key.
  func texts(of problems: [ProfileProblem]) -> [String] {
    problems.map { self($0.code.phrase, $0.arguments) }
  }
}
