import Casework
import Testing

@Suite("Free text outlives an erasure, so numbers that identify a person are noticed in it")
struct FreeTextTests {
  @Test(
    "an ID, an iqama or a mobile number is noticed",
    arguments: [
      "هويته 1058529940", "هويته ١٠٥٨٥٢٩٩٤٠ وهو جار", "iqama 2000000006.", "جواله 0551234567", "+966551234567",
      "0551234567: أخوه", "0551234567/0559876543",
    ])
  func personal(text: String) {
    #expect(FreeText.holdsPersonalNumber(text))
  }

  @Test(
    "other numbers are not",
    arguments: ["", "قرار 1000000000", "قرار 3000000004", "مبلغ 1500 ريال", "2026-11-22", "12345678901"])
  func impersonal(text: String) {
    #expect(FreeText.holdsPersonalNumber(text) == false)
  }
}
