import ArgumentParser
import Office

/// The option of every command that records an act: where the machine's clock is far from the last one, somebody has to
/// say that it is right.
struct ClockOption: ParsableArguments {
  @Flag(help: Help.text("cli.confirmClock"))
  var confirmClock = false

  /// Tells the office what was said, before it is asked to act.
  func apply(to office: StaffedOffice) {
    if confirmClock { office.confirmClock() }
  }
}
