import Casework
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("The English interface is as complete as the Arabic one")
struct EnglishScreensTests {
  /// What people of the sample office have written, which no language of the interface changes.
  private static let stored: Set<String> = {
    let people = StagePeople.staff + [StagePeople.founder]
    let texts =
      people.map(\.name) + [
        "أحمد محمد العتيبي", "حاجة عاجلة", "دراسة الحالة", "نسخة من بياناتي", "رسالة إلى عنوان خطأ", "مستفيدون",
        "خزانة 2",
        "خالد منى سالم",
      ]
    return Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
  }()

  @Test(
    "every screen speaks English: Arabic is only what people have written",
    arguments: [StagePolicy.kadi, .environment] as [StagePolicy])
  func screens(_ policy: StagePolicy) throws {
    let stage = try EveryScreenTests.office(policy)
    let seat = try stage.seat(StagePeople.director)
    _ = try seat.readFile(.first, asOf: nil, reason: .audit)
    let application = try JourneyApplication(stage, language: .english, state: .atWork(seat))
    let letter = try Self.letter(of: policy)
    for destination in EveryScreenTests.destinations {
      // A message is in the language of whom it is to.
      let stored = if case .messages(.write) = destination { Self.stored.union(letter) } else { Self.stored }
      var stack = ScreenStack(app: application, size: Size(columns: 120, rows: 40))
      stack.push(destination)
      expectEnglish(stack, destination, "opened", but: stored)
      // The help lists every action with the reason why it is not available.
      stack.handle(.function(1))
      expectEnglish(stack, destination, "with its help", but: stored)
    }
  }

  /// The words of the message that the catalogue has a beneficiary told.
  private static func letter(of policy: StagePolicy) throws -> Set<String> {
    let phrases = try JourneyPhrases.phrases(.arabic)
    let texts = [
      phrases["letter.receipt.subject"], phrases["letter.receipt.text"], policy.profile.association.name.ar,
    ]
    return Set(texts.flatMap { $0.split { !$0.isLetter }.map(String.init) })
  }

  private func expectEnglish(
    _ stack: ScreenStack<JourneyApplication>, _ destination: Destination, _ moment: String, but stored: Set<String>
  ) {
    let rows = stack.frame().rows
    let words = rows.flatMap { $0.split { !($0.isLetter || $0.isNumber) }.map(String.init) }
    let foreign = words.filter { word in
      // A panel over the screen may hide a part of a word.
      word.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        && !stored.contains { $0.contains(word) }
    }
    #expect(foreign.isEmpty, "\(destination) \(moment)\n\(rows.joined(separator: "\n"))")
  }
}
