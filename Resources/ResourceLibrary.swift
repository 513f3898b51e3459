/// The data files that come with the program: profiles, phrases and the default holidays.
public struct ResourceLibrary: Sendable {
  /// The path of the folder that holds `Profiles`, `Phrases` and `Calendars`.
  public let path: String

  /// The files in a folder of one's own, as `DIWAN_RESOURCES` names it.
  public init(path: String) {
    self.path = path
  }

  /// The files of this program: `../share/diwan` from the executable where it is installed, else what was built beside it.
  ///
  /// Nothing else is searched, so that a program never reads the files of another version; the generated
  /// `Bundle.module` is not asked, because it ends the program where the files are missing.
  /// - Throws: `ResourceProblem` with the installed path where neither is there.
  public static func located(
    executablePath: String? = ResourceFolder.executablePath
  ) throws(ResourceProblem) -> ResourceLibrary {
    let folder = ResourceFolder.parent(of: executablePath ?? "./diwan")
    let installed = ResourceFolder.parent(of: folder) + "/share/diwan"
    for candidate in [installed, folder + "/" + builtFolderName] where ResourceFolder.exists(candidate + "/Profiles") {
      return ResourceLibrary(path: candidate)
    }
    throw ResourceProblem(path: installed, errorNumber: nil)
  }

  /// Every profile, in the order of the file names.
  /// - Throws: `ResourceProblem` where a file is missing or cannot be read.
  public func profileTexts() throws(ResourceProblem) -> [ResourceText] {
    try texts(in: "Profiles") { $0.hasSuffix(".yaml") }
  }

  /// Every file of phrases, each with the words of both languages, in the order of the file names.
  /// - Throws: `ResourceProblem` where a file is missing or cannot be read.
  public func phraseTexts() throws(ResourceProblem) -> [ResourceText] {
    try texts(in: "Phrases") { $0.hasSuffix(".json") }
  }

  /// The default holidays of Saudi Arabia, a JSON table of holidays.
  /// - Throws: `ResourceProblem` where the file is missing or cannot be read.
  public func holidays() throws(ResourceProblem) -> ResourceText {
    try text(at: "Calendars/saudi-arabia.json")
  }

  /// One file by its place in the folder, such as `Calendars/saudi-arabia.json`.
  /// - Throws: `ResourceProblem` where the file is missing or cannot be read.
  public func text(at place: String) throws(ResourceProblem) -> ResourceText {
    let file = path + "/" + place
    let name = place.split(separator: "/").last.map(String.init) ?? place
    return ResourceText(name: name, path: file, bytes: try ResourceFolder.bytes(ofFile: file))
  }

  /// The name that the package manager gives to the folder with these files beside the executable.
  private static let builtFolderName = "diwan_DiwanResources.resources"

  private func texts(
    in folder: String, where isWanted: (String) -> Bool
  ) throws(ResourceProblem) -> [ResourceText] {
    var texts: [ResourceText] = []
    for name in try ResourceFolder.fileNames(in: path + "/" + folder).filter(isWanted).sorted() {
      texts.append(try text(at: folder + "/" + name))
    }
    return texts
  }
}
