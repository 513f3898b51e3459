import Casework
import TerminalKit

/// One change in the editor of a profile: an entry was put, taken away or moved. A draft is what was changed, one after the
/// other, so that it can be done again to a profile that somebody else has changed meanwhile.
struct ProfileEdit: Hashable, Sendable {
  enum Act: Hashable, Sendable {
    /// The fields of the entry's form, by their ids.
    case put([String: String])
    case remove
    /// By so many places.
    case move(Int)
  }

  var list: ProfileList
  /// The entry by its id in the list; nil for a new one, and where the list is one form.
  var entry: String?
  var act: Act
}

extension DeskSetting {
  /// The profile with the change made to it; as it is where the entry is no more.
  func profile(_ profile: Profile, with edit: ProfileEdit) -> Profile {
    let place = edit.entry.flatMap { id in entries(of: edit.list, in: profile).firstIndex { $0.id == id } }
    guard place != nil || edit.entry == nil else { return profile }
    var changed = profile
    switch (edit.act, place) {
    case (.put(let values), _):
      let entry = ProfileEntryForm(setting: self, list: edit.list, place: place, profile: profile)
      var form = Form(entry.fields, wording: phrases.kitWording)
      form.restore(values)
      changed = entry.profile(form)
    case (.remove, let place?): changed.change(edit.list, at: place, movingBy: nil)
    case (.move(let step), let place?): changed.change(edit.list, at: place, movingBy: step)
    case (.remove, nil), (.move, nil): break
    }
    return changed
  }
}
