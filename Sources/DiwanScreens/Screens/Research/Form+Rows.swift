import TerminalKit

extension Form {
  /// Lays the fields out anew, with more rows or fewer; what was typed, what is wrong and the focus stay.
  mutating func relay(_ sections: [FormSection], wording: KitWording) {
    var form = Form(sections, wording: wording)
    form.previous = previous
    form.restore(values)
    for field in fields {
      if let finding = field.finding { form.report(field.id, finding) }
    }
    if let focused { form.enter(focused.id) }
    self = form
  }

  /// Enters a field; the one that had the focus so far is not judged by that.
  private mutating func enter(_ id: String) {
    let first = focused
    moveFocus(toField: id)
    if let first, first.id != id { report(first.id, first.finding) }
  }
}
