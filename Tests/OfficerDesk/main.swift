// An officer's desk in a process of its own, without a screen: it does what it reads, a line each, and says what came
// of it, for trials in which several of them do the same at once.
import Calendars
import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage

func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// The command that a line stands for: `register SERIAL`, or `decide FILE`, perhaps with the number that was seen.
func submission(_ words: [String], on day: CivilDate) -> Submission? {
  guard words.count >= 2, let number = Int(words[1]) else { return nil }
  switch words[0] {
  case "register":
    return Submission(.file(nil, .register(StagePeople.person(serial: number, at: .kadi), confirmed: [])))
  case "decide":
    let decision = RequestDecided(
      request: 1, outcome: .accept, decidedOn: day, session: nil, unit: nil, reason: nil, explanation: "حاجة ثابتة",
      granted: "سلة", halalas: nil, postponedUntil: nil, abstained: [], earlyReason: nil)
    return Submission(
      .request(FileNumber(number), .decide(decision)), basedOn: words.count > 2 ? Int(words[2]) : nil)
  default: return nil
  }
}

func outcome(of answer: Answer) -> String {
  switch answer {
  case .receipt(let receipt): "receipt \(receipt.number) \(receipt.file?.text ?? "")"
  case .refused(.file(.identityTaken(let file))): "taken \(file.text)"
  case .refused(.request(.alreadyDecided)): "decided"
  case .refused(.changedMeanwhile(let events)): "changed \(events.last?.number ?? 0)"
  case .failed(let failure): "failed \(failure.code.rawValue)"
  default: "other \(answer)"
  }
}

let words = CommandLine.arguments
guard words.count == 5, let milliseconds = Int64(words[4]) else { exit(64) }
do {
  let now = Moment(millisecondsSinceEpoch: milliseconds)
  let site = OfficeSite(
    location: words[1], log: FolderStorage(folder: words[1] + "/log"),
    keys: try FolderKeyStore(folder: words[1] + "/keys"), drafts: MemoryDrafts(),
    files: FolderStorage(folder: words[1] + "/files"), attempts: MemorySignInAttempts(), indexPath: words[2],
    scryptCost: OfficeStage.scryptCost)
  let credentials = Credentials(officer: OfficerID(rawValue: words[3]), passphrase: StagePeople.passphrase)
  let desk = try OfficeDoor(to: site, clock: { now }).signIn(credentials)
  say("ready")
  while let line = readLine() {
    guard let submission = submission(line.split(separator: " ").map(String.init), on: desk.signedIn.today) else {
      exit(64)
    }
    say("begun")
    say(outcome(of: desk.perform(.submit(submission))))
  }
} catch {
  say("failed \(error)")
  exit(70)
}
