import Foundation
import Glibc

/// An officer of the reception who registers one person after another at a desk that is killed again and again, and what
/// the office owes them afterwards.
struct KilledDesk {
  /// A person whom the officer registers; the phone number is theirs alone.
  struct Person {
    let name: String
    let mobile: String
  }

  /// What became of a registration that a kill cut off.
  enum Outcome: Hashable {
    /// The screen said that it is saved.
    case acknowledged
    /// It is recorded, and nobody was told.
    case recorded
    /// Nothing is recorded.
    case lost
  }

  /// What an officer who comes back finds broken.
  struct BrokenPromise: Error, CustomStringConvertible {
    let description: String
  }

  let folder: OfficeFolder
  private(set) var outcomes: [Outcome] = []
  private(set) var saved: [Person] = []
  /// The registration that was being typed when the desk was killed, and is not recorded.
  private var unfinished: Person?
  private var recordedCount: Int
  private var personCount = 0

  init(folder: OfficeFolder) throws {
    self.folder = folder
    recordedCount = try folder.registrationCount()
  }

  /// The drafts of forms; where the officer is is kept beside them, by whoever rests for two seconds before the kill.
  var keptForms: [String] { folder.drafts.filter { $0 != "reception~place" } }

  /// Registers somebody in peace.
  /// - Returns: the microseconds from the last key to the word that it is saved.
  mutating func registerInPeace() throws -> Int {
    let length = try folder.open(["--screen", "register"]) { terminal in
      let person = try begin(at: terminal)
      try confirm(at: terminal)
      let clock = ContinuousClock()
      let length = try clock.measure {
        terminal.type(Keyboard.up + "\r")
        try terminal.waitUntil(shows: "حُفظ.")
      }
      saved.append(person)
      return Int(length / .microseconds(1))
    }
    recordedCount = try folder.registrationCount()
    return length
  }

  /// Kills the desk so many microseconds after the key that saves.
  mutating func killWhileSaving(afterMicroseconds delay: Int) throws {
    let (person, isTold) = try kill { desk, terminal in
      let person = try desk.begin(at: terminal)
      try desk.confirm(at: terminal)
      terminal.type(Keyboard.up + "\r")
      terminal.endByForce(afterMicroseconds: delay)
      return person
    }
    try judge(person, isTold: isTold)
  }

  /// Kills the desk amid the keys of a field, when others have been filled in.
  mutating func killWhileTyping(afterKeys count: Int) throws {
    let (person, isTold) = try kill { desk, terminal in
      let person = try desk.begin(at: terminal)
      terminal.type(Keyboard.function(5) + "20\r" + String("الرياض حي النسيم شارع الستين".prefix(count)))
      terminal.endByForce(afterMicroseconds: 0)
      return person
    }
    try judge(person, isTold: isTold)
  }

  private mutating func kill(
    _ act: (inout KilledDesk, PseudoTerminal) throws -> Person
  ) throws -> (person: Person, isTold: Bool) {
    try folder.open(["--screen", "register"]) { terminal in
      let person = try act(&self, terminal)
      // The line ends after the last byte that the program wrote: what it said stands on the screen.
      guard try terminal.waitForEnd() == .killed(signal: SIGKILL) else {
        throw BrokenPromise(description: "the program ended before it was killed:\n\(terminal.picture)")
      }
      return (person, terminal.picture.shows("حُفظ."))
    }
  }

  /// Fills the form in, or finds it filled in as it was left.
  private mutating func begin(at terminal: PseudoTerminal) throws -> Person {
    let isOffered = !keptForms.isEmpty
    try terminal.waitUntil(shows: isOffered ? "متابعة المسودة" : "نوع الملف")
    if let unfinished {
      guard isOffered else { throw BrokenPromise(description: "no draft of \(unfinished.mobile) is offered") }
      terminal.type("\r")
      try terminal.waitUntil(shows: unfinished.name)
      terminal.type(Keyboard.function(5) + "13\r")
      try terminal.waitUntil(shows: unfinished.mobile)
      return unfinished
    }
    // What was recorded unseen may have left its draft, which the officer drops.
    if isOffered {
      terminal.type(Keyboard.down + "\r")
      try terminal.waitUntil("an empty form stands") { !$0.shows("متابعة المسودة") && $0.shows("نوع الملف") }
    }
    personCount += 1
    let person = Self.person(personCount)
    terminal.type("\t\tأرملة\r\(person.name)\r")
    try terminal.waitUntil(shows: person.name)
    terminal.type(Keyboard.function(5) + "13\r\(person.mobile)" + Keyboard.function(5) + "16\rهاتف\r")
    try terminal.waitUntil(shows: person.mobile, "هاتف")
    return person
  }

  private func confirm(at terminal: PseudoTerminal) throws {
    terminal.type(Keyboard.function(2))
    try terminal.waitUntil(shows: "تنبيهات تحتاج إلى تأكيد")
  }

  /// Looks at what the kill left behind.
  private mutating func judge(_ person: Person, isTold: Bool) throws {
    let verification = try folder.verification()
    guard verification["ok"] as? Bool == true else {
      throw BrokenPromise(description: "the ledger does not verify: \(verification)")
    }
    let count = try folder.registrationCount()
    switch (isTold, count - recordedCount) {
    case (true, 1): outcomes.append(.acknowledged)
    case (false, 1): outcomes.append(.recorded)
    case (false, 0): outcomes.append(.lost)
    case (_, let more):
      throw BrokenPromise(description: "\(person.mobile): told \(isTold), recorded \(more) times")
    }
    unfinished = count == recordedCount ? person : nil
    if count > recordedCount { saved.append(person) }
    if isTold, !keptForms.isEmpty { throw BrokenPromise(description: "a saved form left its draft: \(keptForms)") }
    recordedCount = count
  }

  private static func person(_ number: Int) -> Person {
    let first = ["غزيل", "وضحى", "شاهة", "منيرة", "حصة", "موضي", "رفعة"][number % 7]
    let father = ["شافي", "عايض", "دغيم", "مطلق", "هذال"][number % 5]
    let digits = String(number)
    return Person(
      name: first + " " + father + " الظفيري",
      mobile: "0553" + String(repeating: "0", count: 6 - digits.count) + digits)
  }
}

extension OfficeFolder {
  /// How many people the ledger says were registered.
  func registrationCount() throws -> Int {
    let lines = try run(["log", "cat"]).output.split(separator: "\n")
    return lines.count { $0.contains(#""k":"file.registered""#) }
  }

  /// The registrations of the ledger in clear, as the auditor opens them.
  func registrations() throws -> [Substring] {
    let lines = try run(["log", "cat", "--decrypt", "--reason", "جرد"], officer: "auditor").output.split(
      separator: "\n")
    return lines.filter { $0.contains(#""k":"file.registered""#) }
  }
}
