import ArabicText
import Casework
import TerminalKit

/// One request over data, in words.
struct DataRequestPage {
  let request: DataRequest
  let setting: DeskSetting

  init(_ request: DataRequest, setting: DeskSetting) {
    self.request = request
    self.setting = setting
  }

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      SheetSection(phrases["dataRequest.section.asked"], asked, isWide: true),
      SheetSection(phrases["dataRequest.section.answer"], answer, isWide: true),
    ]
  }

  private var asked: [SheetLine] {
    let facts = request.facts
    return [
      SheetLine(phrases["dataRequest.right"], phrases["right." + facts.right.rawValue], style: .strong),
      SheetLine(phrases["dataRequest.file"], facts.file.text, base: .leftToRight),
      SheetLine(phrases["dataRequest.asker"], asker),
      SheetLine(phrases["dataRequest.identityCheck"], phrases["identityCheck." + facts.identityCheck.rawValue]),
      SheetLine(phrases["dataRequest.channel"], setting.channel(facts.channel)),
      SheetLine(phrases["dataRequest.receivedOn"], setting.bothCalendars(facts.receivedOn)),
      SheetLine(phrases["dataRequest.receivedBy"], setting.officer(request.receivedBy)),
      SheetLine(phrases["dataRequest.words"], setting.words(facts.words)),
    ]
  }

  private var asker: String {
    let word = phrases["asker." + request.facts.asker.rawValue]
    return request.facts.proof.map { word + " · " + setting.words($0) } ?? word
  }

  private var answer: [SheetLine] {
    var lines: [SheetLine] = []
    if let postponement = request.postponement {
      lines.append(SheetLine(phrases["dataRequest.postponed"], setting.words(postponement.reason)))
    }
    guard let answer = request.answer else {
      let isLate = request.due < setting.today
      return lines + [
        SheetLine(phrases["dataRequest.due"], setting.bothCalendars(request.due)),
        SheetLine("", setting.left(of: request), style: isLate ? .warning : .text),
      ]
    }
    lines += [
      SheetLine(
        phrases["dataRequest.outcome"], phrases["dataOutcome." + answer.value.outcome.rawValue], style: .strong),
      SheetLine(phrases["dataRequest.answeredOn"], setting.bothCalendars(answer.value.answeredOn)),
      SheetLine(phrases["dataRequest.told"], setting.channel(answer.value.channel)),
      SheetLine(phrases["dataRequest.answeredBy"], setting.officer(answer.officer)),
    ]
    if let ground = answer.value.ground {
      lines.append(SheetLine(phrases["dataRequest.ground"], setting.words(ground)))
    }
    return lines
  }
}
