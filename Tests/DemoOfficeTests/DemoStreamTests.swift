import Calendars
import Casework
import DemoOffice
import Testing

@Suite("The stream of a demo office")
struct DemoStreamTests {
  @Test("the same seed gives the same office, another seed another one")
  func sameSeed() throws {
    let first = Lived(try SampleOffice.office(SampleOffice.committee, files: 200, seed: 7))
    let again = Lived(try SampleOffice.office(SampleOffice.committee, files: 200, seed: 7))
    let other = Lived(try SampleOffice.office(SampleOffice.committee, files: 200, seed: 8))
    #expect(first.commits == again.commits)
    #expect(first.commits != other.commits)
  }

  @Test("acts follow each other in time, numbered without a gap, and nothing happens after now")
  func chronological() throws {
    let office = try SampleOffice.office(SampleOffice.unit, files: 300)
    let lived = Lived(office)
    #expect(lived.commits.map(\.number) == Array(1...lived.commits.count))
    #expect(zip(lived.commits, lived.commits.dropFirst()).allSatisfy { $0.at < $1.at })
    let last = try #require(lived.commits.last)
    #expect(last.at < office.now)
    #expect(last.at.day(in: .riyadh).iso == "2026-11-22")
  }

  @Test("acts happen on working days within two years, from eight o'clock to the end of a visit at four")
  func workingHours() throws {
    let calendar = WorkingCalendar(weekend: [.friday, .saturday], holidays: try SampleOffice.holidays())
    let office = try SampleOffice.office(SampleOffice.committee, files: 300)
    let opening = office.openingCommits.count
    for commit in office.dropFirst(opening) {
      #expect(calendar.isWorkingDay(commit.at.day(in: .riyadh)))
      #expect((480...1_000).contains(commit.at.minutesOfDay(in: .riyadh)))
      #expect(commit.at.day(in: .riyadh).iso >= "2024-11-22")
    }
  }

  @Test("the states that come along are what the events tell when they are replayed")
  func replay() throws {
    let lived = Lived(try SampleOffice.office(SampleOffice.committee, files: 150))
    var streams: [StreamID: [RecordedEvent]] = [:]
    for commit in lived.commits {
      for event in commit.events {
        let recorded = RecordedEvent(
          number: commit.number, stream: event.stream, at: commit.at, officer: commit.officer, clauses: [],
          event: event.event)
        streams[event.stream, default: []].append(recorded)
      }
    }
    #expect(lived.files.count == 150)
    for (number, file) in lived.files {
      #expect(BeneficiaryFile(number: number, events: streams[number.stream] ?? []) == file)
    }
    #expect(!lived.sessions.isEmpty)
    for (number, session) in lived.sessions {
      #expect(CommitteeSession(number: number, events: streams[number.stream] ?? []) == session)
    }
  }

  @Test("a file that is said to be settled has no later act, and every other one is still held")
  func settled() throws {
    let lived = Lived(try SampleOffice.office(SampleOffice.unit, files: 300))
    var settled: Set<FileNumber> = []
    for commit in lived.commits {
      guard let file = commit.file?.id else { continue }
      #expect(!settled.contains(file))
      if commit.isSettled { settled.insert(file) }
    }
    let open = Set(lived.openFiles.map(\.id))
    #expect(open.isDisjoint(with: settled))
    #expect(open.union(settled) == Set(lived.files.keys))
    for file in lived.openFiles { #expect(lived.files[file.id] == file) }
  }

  @Test("the office begins with its policy, its seven officers and its holidays")
  func opening() throws {
    let office = try SampleOffice.office(SampleOffice.unit, files: 0)
    #expect(Array(office) == office.openingCommits)
    let recorded = office.openingCommits.flatMap { commit in
      commit.events.map {
        RecordedEvent(
          number: commit.number, stream: $0.stream, at: commit.at, officer: commit.officer, clauses: [],
          event: $0.event)
      }
    }
    let register = try #require(OfficeRegister(events: recorded))
    #expect(register.policies.map(\.profile) == [SampleOffice.unit])
    #expect(
      register.officers.map(\.id.rawValue)
        == ["admin", "reception", "researcher", "secretary", "liaison", "director", "auditor"])
    #expect(register.officers.map(\.roles).filter { $0.count == 1 }.count == 7)
    let holidays = try SampleOffice.holidays()
    #expect(register.calendar.holidays == holidays)
  }

  @Test("a demo that opens at night or on a Saturday ends with the last day's work")
  func outsideWorkingHours() throws {
    for now in ["2026-11-21T20:00:00.000Z", "2026-11-22T03:00:00.000Z", "2026-11-20T09:00:00.000Z"] {
      let lived = Lived(try SampleOffice.office(SampleOffice.committee, files: 100, now: now))
      let last = try #require(lived.commits.last)
      #expect(last.at.iso.hasPrefix("2026-11-19T12:"))
      #expect(lived.openFiles.contains { $0.openVisit != nil })
    }
  }
}
