import ArabicText
import Casework
import TerminalKit

/// The fields that ask by which channel a beneficiary is told: the agreed one, or another for a reason.
struct ChannelFields {
  static let channel = "channel"
  private static let otherReason = "otherReason"

  let setting: DeskSetting
  let facts: FileFacts

  private var agreed: String { facts.contact.channel }

  var fields: [Field] {
    let phrases = setting.phrases
    let (setting, facts) = (setting, facts)
    let channels = setting.profile.channels.map { channel in
      PickOption(
        channel.id, setting.text(channel.label), detail: channel.id == agreed ? phrases["notice.agreed"] : "")
    }
    return [
      Field(
        Self.channel, phrases["notice.channel"], .choice(channels), value: agreed, isRequired: true, widthInCells: 26,
        check: { .hint(setting.reach($0, of: facts)) }),
      Field(
        Self.otherReason, phrases["notice.otherReason"], .text(TextRules(maximumLength: 120)), widthInCells: 44),
    ]
  }

  /// Another channel than the agreed one asks for a reason.
  func refresh(_ form: inout Form) {
    let isAgreed = form.value(Self.channel) == agreed
    form.open(Self.otherReason, !isAgreed, isRequired: true, otherwise: setting.phrases["notice.isAgreed"])
  }

  /// Why another channel was chosen; nil where it is the agreed one.
  func otherReason(in form: Form) -> String? {
    form.value(Self.channel) == agreed ? nil : form.value(Self.otherReason)
  }
}
