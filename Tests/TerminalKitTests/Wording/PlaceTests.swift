import Testing

@testable import TerminalKit

@Suite("The places of a phrase")
struct PlaceTests {
  @Test("each place is filled by its name, wherever and however often it stands")
  func filled() {
    let values = ["file": "100234", "name": "سارة"]
    #expect("{name} ({file}), {name}".fillingPlaces { values[$0] } == "سارة (100234), سارة")
    #expect("no place".fillingPlaces { values[$0] } == "no place")
  }

  @Test("a place without a value stays, and a brace that opens nothing does, too")
  func left() {
    #expect("{file} {unit}".fillingPlaces { $0 == "file" ? "7" : nil } == "7 {unit}")
    #expect("} {file".fillingPlaces { _ in "7" } == "} {file")
  }

  @Test("what an officer typed is no place, whatever it looks like")
  func typed() {
    let values = ["reason": "{file}", "file": "100234"]
    #expect("{reason}: {file}".fillingPlaces { values[$0] } == "{file}: 100234")
  }

  @Test("what the widgets fill in is set apart, so that it does not turn its neighbours around")
  func isolated() {
    let wording = KitWording { _ in "{1} / {0}" }
    #expect(wording(.position, "3", "9") == "\u{2068}9\u{2069} / \u{2068}3\u{2069}")
  }
}
