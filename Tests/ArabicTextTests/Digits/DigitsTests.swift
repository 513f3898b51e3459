import ArabicText
import Testing

@Suite("Digits arrive in three forms and are stored in one")
struct DigitsTests {
  @Test(
    "Arabic-Indic and extended digits become Latin ones",
    arguments: [
      ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("رقم ٥/5", "رقم 5/5"), ("", ""),
    ])
  func latin(_ text: String, _ expected: String) {
    #expect(Digits.latin(text) == expected)
  }

  @Test(
    "Latin and extended digits become Arabic-Indic ones",
    arguments: [
      ("0123456789", "٠١٢٣٤٥٦٧٨٩"), ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"), ("No. 7", "No. ٧"),
    ])
  func arabicIndic(_ text: String, _ expected: String) {
    #expect(Digits.arabicIndic(text) == expected)
  }
}
