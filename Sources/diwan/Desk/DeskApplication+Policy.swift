import Casework
import Desk
import DiwanScreens
import Office
import ProfileFiles

extension DeskApplication {
  func read(profileAt path: String) throws -> Answer {
    let read = try library.readProfile(at: Machine.expanded(path))
    if let profile = read.profile { return .profile(profile) }
    return .profileProblems(read.problems.map { phrases($0.code.phrase, $0.arguments) })
  }

  /// Takes in the association's own text of its policy from a file.
  func importPolicyText(from path: String) throws -> Answer {
    let office = try officeAtWork()
    return .receipt(try office.submit(Submission(.office(try Self.importing(textAt: path)))))
  }

  /// The command that takes in the text of a file.
  /// - Throws: `Refusal` for a file that is no text, `Failure` for one that cannot be read.
  static func importing(textAt path: String) throws -> OfficeCommand {
    let bytes = try Machine.bytes(ofFile: Machine.expanded(path))
    do {
      let text = try PolicyText.checked(bytes)
      return .importPolicyText(text, source: path.split(separator: "/").last.map { String($0) } ?? path)
    } catch {
      throw Refusal.office(error)
    }
  }

  func writeProfile(to path: String) throws -> Answer {
    let office = try officeAtWork()
    try office.exportProfile(to: path, heading: phrases["policy.file.heading"])
    return .written(path: Machine.expanded(path))
  }
}

extension StaffedOffice {
  /// Writes the profile in force into a new file.
  func exportProfile(to path: String, heading: String) throws {
    let text = ProfileFile.write(signedIn.register.profile(inForceOn: signedIn.today), heading: heading)
    try NewFile.write(Array(text.utf8), to: Machine.expanded(path), for: .everybody)
  }
}
