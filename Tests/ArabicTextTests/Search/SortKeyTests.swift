import ArabicText
import Testing

@Suite("Names stand in the order of the Arabic alphabet")
struct SortKeyTests {
  @Test("a list sorts as an officer expects it")
  func list() {
    let sorted = [
      "Adam", "Zaid", "أحمد", "أحمد بن خالد", "إسراء", "بدر", "پروین", "تهاني", "چنگیز", "حسن", "خالد", "زيد", "سارة",
      "شهد", "صالح", "ضاري", "طلال", "ظافر", "عائشة", "عبد الله", "غادة", "فهد", "قاسم", "كريم", "ليلى", "محمد",
      "نورة", "هدى", "وليد", "يوسف",
    ]
    #expect(sorted.shuffled().sorted { SortKey.key($0) < SortKey.key($1) } == sorted)
  }

  @Test(
    "spelling and 'son of' do not part people of one name",
    arguments: [
      ("أحمد بن علي", "احمد علي"), ("فاطمة", "فاطمه"), ("عبد الله", "عبدالله"), ("مُنى", "مني"),
    ])
  func equal(_ one: String, _ other: String) {
    #expect(SortKey.key(one) == SortKey.key(other))
  }
}
