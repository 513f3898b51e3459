import Casework
import Desk
import TerminalKit

extension DeskSetting {
  /// Who it is and what is asked for, above a form about a request.
  func caseFacts(of request: ServiceRequest, in file: BeneficiaryFile) -> [FactStrip.Fact] {
    let stage = requestTitle(request) + " — " + stageText(of: request, in: file)
    return [
      FactStrip.Fact(phrases["request.beneficiary"], words(file.facts.name), style: .strong),
      FactStrip.Fact(phrases["reply.request"], stage),
      FactStrip.Fact(phrases["request.need"], words(request.need)),
    ]
  }

  /// The last study in one line: how, when, and the household's money.
  func studyText(of request: ServiceRequest) -> String? {
    guard let study = request.studies.last?.value else { return nil }
    let income = study.incomes.reduce(0) { $0 + $1.halalas }
    let expense = study.expenses.reduce(0) { $0 + $1.halalas }
    var parts = [phrases["study." + study.means.rawValue] + " " + civil(study.studiedOn)]
    if !study.incomes.isEmpty || !study.expenses.isEmpty {
      parts.append(phrases["file.income"] + " " + riyals(income))
      parts.append(phrases["file.expense"] + " " + riyals(expense))
      parts.append(phrases[expense > income ? "file.shortfall" : "file.surplus"] + " " + riyals(abs(income - expense)))
    }
    return parts.joined(separator: " · ")
  }

  /// The assessed need and its grounds in one line.
  func assessmentText(of request: ServiceRequest) -> String? {
    request.assessment.map { need in
      phrases("request.assessed", ["level": label(need.value.level, in: \.needLevels)]) + " — "
        + words(need.value.grounds)
    }
  }

  /// The researcher's advice and its grounds in one line.
  func recommendationText(of request: ServiceRequest) -> String? {
    request.recommendation.map { advice in
      let amount = advice.value.halalas.map { " (" + riyals($0) + ")" } ?? ""
      return phrases["recommendation." + advice.value.recommendation.rawValue] + amount + " — "
        + words(advice.value.grounds)
    }
  }
}
