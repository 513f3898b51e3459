import Calendars
import Casework

extension OfficeLife {
  /// The matters begin all through the two years, so that some are still open at their end.
  mutating func scheduleMatters() {
    let count = matterDesk.stories.count
    for place in 0..<count { appointMatter(place, onDay: (place + 1) * (days.count - 1) / (count + 1)) }
  }

  private mutating func appointMatter(_ place: Int, onDay index: Int) {
    guard index > dayIndex, index < days.count else { return }
    let minute = DemoScript.opensAtMinute + matterDesk.random.number(in: 5...420)
    let at = Moment(days[index], minutesOfDay: minute, in: .riyadh).adding(
      milliseconds: Int64(matterDesk.random.below(60_000)))
    appointmentsMade += 1
    later[index].append(Appointment(at: at, order: appointmentsMade, subject: .matter(place)))
  }

  /// Opens a matter, or takes its next step.
  mutating func workOnMatter(_ place: Int, at now: Moment) -> DemoCommit? {
    let story = matterDesk.stories[place]
    let steps = story.script.steps
    guard story.matter == nil || story.nextStep < steps.count else { return nil }
    let plan = story.script.kind.plan
    let name = story.matter == nil ? MatterPlan.openingName : steps[story.nextStep].step
    let texts = story.matter == nil ? story.script.opening : steps[story.nextStep].facts
    guard let step = plan.step(name), let facts = facts(texts, of: story) else { return nil }
    let officer = officer(for: step.permission)
    let files = [facts["file"].flatMap { FileNumber(text: $0) }].compactMap(\.self)
    let around = MatterSurroundings(named: namedMatters(facts, step), files: Set(files))
    do throws(Refusal) {
      let id = story.matter?.id ?? newMatter(plan.scope)
      let events = try matterEvents(story, id, name, facts, around, in: context(officer, now))
      let recorded = recorded(events, by: officer, at: now)
      guard let matter = story.matter?.after(recorded) ?? Matter(id: id, events: recorded) else { return nil }
      matterDesk.keep(matter, of: place)
      let next = matterDesk.stories[place].nextStep
      if next < steps.count { appointMatter(place, onDay: dayIndex + max(1, steps[next].after)) }
      var commit = commit(events, by: officer, at: now)
      commit.matter = matter
      return commit
    } catch {
      refusals.append(error)
      return nil
    }
  }

  private func matterEvents(
    _ story: MatterDesk.Story, _ id: MatterID, _ step: String, _ facts: MatterFacts, _ around: MatterSurroundings,
    in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    guard let matter = story.matter else {
      return try Matter.open(story.script.kind, id, facts, around: around, in: context)
    }
    return try matter.take(step, facts, around: around, in: context)
  }

  /// A number for a matter, and a beneficiary whom it concerns where its kind has one.
  private mutating func newMatter(_ scope: MatterPlan.Scope) -> MatterID {
    let known = nextFile.value - FileNumber.first.value
    let isConcerned = scope == .file || scope == .anybody && matterDesk.random.chance(perMille: 700)
    let file = isConcerned && known > 0 ? FileNumber(FileNumber.first.value + matterDesk.random.below(known)) : nil
    return MatterID(matterDesk.openedCount + 1, file: file)
  }

  private func officer(for permission: Permission) -> Officer {
    [staff.reception, staff.liaison, staff.secretary, staff.admin].first { $0.may(permission, under: profile) }
      ?? staff.director
  }

  private func namedMatters(_ facts: MatterFacts, _ step: MatterStep) -> [Int: Matter] {
    var named: [Int: Matter] = [:]
    for field in step.fields {
      if case .matter(let kind) = field.form, let matter = matterDesk.newest(kind) { named[matter.id.number] = matter }
    }
    return named
  }

  /// The texts with what they stand for; nil where something that they need is not there yet. What the policy has none of
  /// is left out.
  private mutating func facts(_ texts: [String: String], of story: MatterDesk.Story) -> MatterFacts? {
    var facts: MatterFacts = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard text.hasPrefix("@") else {
        facts[name] = text
        continue
      }
      let word = String(text.dropFirst())
      if let kind = MatterKind(rawValue: word) {
        guard let matter = matterDesk.newest(kind) else { return nil }
        facts[name] = matter.id.text
      } else {
        facts[name] = meaning(of: word, in: story)
      }
    }
    return facts
  }

  private mutating func meaning(of word: String, in story: MatterDesk.Story) -> String? {
    switch word {
    case "channel": matterDesk.random.choice(of: profile.channels)?.id
    case "electronicChannel": electronicChannel(after: story.nextStep)
    case "enrolled": story.matter?.steps.first { $0.value.step == word }?.value.facts["file"]
    case "tool": matterDesk.random.choice(of: profile.tools)?.id
    case "unit": matterDesk.random.choice(of: profile.units)?.id
    case "service": matterDesk.random.choice(of: profile.services)?.id
    case "category": matterDesk.random.choice(of: profile.categories)?.id
    case "director": staff.director.id.rawValue
    case "liaisonOfficer": staff.liaison.id.rawValue
    case "file": newcomer(to: story)
    default:
      word.hasPrefix("day") ? days[dayIndex].adding(days: Int(word.dropFirst("day+".count)) ?? 0).iso : nil
    }
  }
}

extension OfficeLife {
  /// A beneficiary who has no part in a matter yet.
  private func newcomer(to story: MatterDesk.Story) -> String {
    let known = max(1, nextFile.value - FileNumber.first.value)
    let taken = Set(story.matter?.steps.compactMap { $0.value.facts["file"] } ?? [])
    let files = (0..<known).lazy.map { FileNumber(FileNumber.first.value + (dayIndex * 7 + $0) % known).text }
    return files.first { !taken.contains($0) } ?? FileNumber.first.text
  }

  /// The channels on which information stays until somebody changes it, one after another.
  private func electronicChannel(after count: Int) -> String? {
    let channels = profile.channels.filter(\.isElectronic)
    return channels.isEmpty ? nil : channels[count % channels.count].id
  }
}

extension Matter {
  /// The matter after further events.
  fileprivate func after(_ events: [RecordedEvent]) -> Matter {
    events.reduce(into: self) { $0.apply($1) }
  }
}
