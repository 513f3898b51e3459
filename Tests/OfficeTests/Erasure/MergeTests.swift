import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Two files of one person become one, and can be two again")
struct MergeTests {
  /// An office in which one person was registered twice, the second time with a request.
  struct Scene {
    let stage: OfficeStage
    let kept: FileNumber
    let second: CaseReference

    init() throws {
      stage = try OfficeStage.staffed(.kadi)
      kept = try stage.register("أحمد محمد العتيبي", serial: 1)
      second = try stage.openRequest("احمد محمد العتيبى", serial: 2)
    }

    func merge(as officer: Officer = StagePeople.researcher) throws {
      try stage.submit(.merge(second.file, .into(kept, reason: "شخص واحد")), as: officer)
    }

    func found(_ text: String) throws -> [FileRow] {
      try #require(try stage.ask(.search(SearchQuestion(text: text))).found).rows
    }

    func listed() throws -> [FileNumber] {
      let question = FileListQuestion(order: .number, window: OfficeStage.everything)
      guard case .files(let page) = try stage.ask(.files(question)) else { throw Failure(.internalFault) }
      return page.rows.map(\.id)
    }
  }

  @Test("searches lead to the file that is kept and say so; lists show it once; a new index knows it, too")
  func leads() throws {
    let scene = try Scene()
    #expect(try scene.found("العتيبي").count == 2)
    try scene.merge()
    for rebuilds in [false, true] {
      if rebuilds { try scene.stage.seat(StagePeople.reception).rebuildIndex() }
      #expect(try scene.found("العتيبي").map(\.id) == [scene.kept])
      let byNumber = try scene.found(StagePeople.nationalID(2))
      #expect(byNumber.map(\.id) == [scene.kept])
      #expect(byNumber.first?.foundAs == scene.second.file)
      #expect(try scene.listed() == [scene.kept])
    }
    #expect(
      refusal { _ = try scene.stage.register("أحمد محمد", serial: 2) } == .file(.identityTaken(by: scene.kept)))
  }

  @Test("a newcomer is likened to both files once, as the one that is kept; that one is not likened to itself")
  func likened() throws {
    let scene = try Scene()
    let mobile = FileCommand.correct(
      [.mobile: StagePeople.mobile(1)], reason: "جوال الأسرة", confirmed: [],
      distinctFrom: [PossibleDuplicate(file: scene.kept, reasons: [.samePhone])])
    try scene.stage.submit(.file(scene.second.file, mobile), as: StagePeople.reception)
    try scene.merge()
    func likened(except file: FileNumber?) throws -> [FileNumber] {
      let probe = DuplicateProbe(
        name: "منى صالح الزهراني", identity: nil, phone: StagePeople.mobile(1), birth: nil, except: file)
      guard case .duplicates(let hints) = try scene.stage.ask(.duplicates(probe)) else { return [] }
      return hints.map(\.file.id)
    }
    #expect(try likened(except: nil) == [scene.kept])
    #expect(try likened(except: scene.kept) == [])
  }

  @Test("requests of the merged file are seen from the one that is kept and go on; what is new belongs there")
  func work() throws {
    let scene = try Scene()
    try scene.merge()
    let view = try scene.stage.seat(StagePeople.reception).caseView(scene.kept, asOf: nil)
    #expect(view.merged.map(\.id) == [scene.second.file])
    #expect(view.merged.first?.requests.map(\.id) == [1])
    #expect(view.duplicates.isEmpty)
    try scene.stage.completePapers(of: scene.second)
    try scene.stage.submit(.request(scene.second.file, .submit(request: 1)), as: StagePeople.reception)
    let visit = VisitCommand.open(channel: "telephone", purpose: "سؤال", arrivedAt: nil)
    #expect(
      refusal { try scene.stage.submit(.visit(scene.second.file, visit), as: StagePeople.reception) }
        == .subject(.merged(into: scene.kept)))
    try scene.stage.submit(.visit(scene.kept, visit), as: StagePeople.reception)
  }

  @Test("undone, both stand as before")
  func undone() throws {
    let scene = try Scene()
    let before = try scene.listed()
    try scene.merge()
    try scene.stage.submit(.merge(scene.second.file, .undo(reason: "شخصان")), as: StagePeople.director)
    #expect(try scene.listed() == before)
    #expect(try scene.found(StagePeople.nationalID(2)).map(\.id) == [scene.second.file])
    #expect(try scene.stage.file(scene.kept).absorbed == [])
    #expect(try scene.stage.file(scene.second.file).mergedInto == nil)
    #expect(
      refusal {
        try scene.stage.submit(.merge(scene.second.file, .undo(reason: "ثانية")), as: StagePeople.director)
      } == .subject(.notMerged))
  }

  @Test("a held, decided or merged file, a case on an agenda, itself, and reception are refused")
  func refused() throws {
    let scene = try Scene()
    #expect(refusal { try scene.merge(as: StagePeople.reception) } == .notPermitted(.mergeFiles))
    let itself = CaseCommand.merge(scene.kept, .into(scene.kept, reason: "س"))
    #expect(refusal { try scene.stage.submit(itself, as: StagePeople.director) } == .subject(.mergeWithItself))
    try scene.stage.submit(.subject(scene.kept, .hold(ground: "دعوى")), as: StagePeople.director)
    #expect(refusal { try scene.merge() } == .subject(.underHold(ground: "دعوى")))
    try scene.stage.submit(.subject(scene.kept, .releaseHold(reason: "انتهت")), as: StagePeople.director)
    try scene.merge()
    let third = try scene.stage.register("أحمد العتيبي", serial: 3)
    #expect(
      refusal {
        try scene.stage.submit(.merge(third, .into(scene.second.file, reason: "س")), as: StagePeople.director)
      } == .subject(.merged(into: scene.kept)))
    #expect(
      refusal {
        try scene.stage.submit(.merge(scene.kept, .into(third, reason: "س")), as: StagePeople.director)
      } == .subject(.absorbsOthers))
    let erasure = ErasureDecided(
      ground: .personAsked, explanation: "س", request: nil, earlyReason: "س", mentionCount: 0)
    #expect(
      refusal { try scene.stage.submit(.subject(scene.kept, .decideErasure(erasure)), as: StagePeople.director) }
        == .subject(.absorbsOthers))
  }

  @Test("a file that is closed to an officer takes none in by their hand, and stays closed once it is merged")
  func closed() throws {
    let scene = try Scene()
    func restrict(_ file: FileNumber, to officer: Officer) throws {
      try scene.stage.submit(
        .file(file, .restrict(to: [officer.id], reason: "قريبة لموظف")), as: StagePeople.director)
    }
    try restrict(scene.kept, to: StagePeople.liaison)
    #expect(refusal { try scene.merge() } == .access(.fileRestricted(scene.kept)))
    try scene.stage.submit(.file(scene.kept, .liftRestriction(reason: "انتهى السبب")), as: StagePeople.director)
    try restrict(scene.second.file, to: StagePeople.researcher)
    try scene.merge()
    func merged(_ officer: Officer) throws -> [FileNumber] {
      try scene.stage.seat(officer).caseView(scene.kept, asOf: nil).merged.map(\.id)
    }
    #expect(try merged(StagePeople.researcher) == [scene.second.file])
    #expect(try merged(StagePeople.reception) == [])
  }

  @Test("a file with a case before an open session is not merged")
  func agenda() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    let other = try stage.register("أحمد العتيبي", serial: 5)
    _ = try stage.convene([reference])
    #expect(
      refusal {
        try stage.submit(.merge(reference.file, .into(other, reason: "س")), as: StagePeople.director)
      } == .subject(.onAgenda))
  }
}
