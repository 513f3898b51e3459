import Calendars
import Casework
import Desk
import DiwanResources
import DiwanScreens
import FoundationEssentials
import ProfileFiles
import Synchronization

/// The data files of the program: phrases, profiles, holidays.
struct Library {
  let files: ResourceLibrary

  /// The files in the folder that `DIWAN_RESOURCES` names, else those of this program.
  init() throws {
    if let path = Machine.variable("DIWAN_RESOURCES") {
      files = ResourceLibrary(path: path)
    } else {
      files = try ResourceLibrary.located()
    }
  }

  /// Once somebody asked: reading and decoding them anew for each who asks took a quarter of the start.
  private static let phraseFiles = Mutex<PhraseFiles?>(nil)

  func phrases(_ language: Language) throws -> Phrases {
    let known = try Self.phraseFiles.withLock { known in
      let read = try known ?? PhraseFiles(files.phraseTexts().map(\.bytes))
      known = read
      return read
    }
    return try Phrases(language: language, files: known)
  }

  /// The profiles that come with the program, in the order of their files.
  func profiles() throws -> [Profile] {
    try files.profileTexts().compactMap { text in
      ProfileFile.read(text.bytes, fileName: text.name).profile
    }
  }

  /// The profile of that name, or the only one whose name begins so.
  func profile(_ id: String) throws -> Profile? {
    let profiles = try profiles()
    let alike = profiles.filter { $0.id.hasPrefix(id) }
    return profiles.first { $0.id == id } ?? (alike.count == 1 ? alike[0] : nil)
  }

  /// A profile file outside the program, with what is wrong in it.
  func readProfile(at path: String) throws(Failure) -> ReadProfile {
    ProfileFile.read(try Machine.bytes(ofFile: path), fileName: path)
  }

  /// The default calendar of the kingdom for the years around a day.
  func calendar(around day: CivilDate) throws -> WorkingCalendar {
    try calendar(from: files.holidays().bytes, around: day)
  }

  func calendar(from bytes: [UInt8], around day: CivilDate) throws -> WorkingCalendar {
    let file = try JSONDecoder().decode(HolidayFile.self, from: Data(bytes))
    return WorkingCalendar(
      weekend: file.weekend ?? [.friday, .saturday],
      holidays: file.holidays(startingIn: (day.year - 3)...(day.year + 3)))
  }
}
