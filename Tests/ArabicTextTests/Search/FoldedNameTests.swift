import ArabicText
import Testing

@Suite("A name is found however its words were joined")
struct FoldedNameTests {
  @Test(
    "spellings of one name share one key",
    arguments: [
      ("عبد الله", "عبدالله"), ("عبد الرحمن بن محمد", "عبدالرحمن محمد"), ("سارة بنت أحمد", "ساره احمد"),
      ("ضيف الله", "ضيفالله"), ("نور الدين", "نورالدين"), ("آل سعود", "السعود"), ("محمد ابن علي", "محمد علي"),
      ("Abd al-Rahman", "abdalrahman"), ("Mohammed bin Saad", "mohammed saad"),
      ("Sa'ad", "saad"), ("Al-Qahtani", "alqahtani"), ("خالد، محمد", "خالد محمد"),
    ])
  func keys(_ one: String, _ other: String) {
    #expect(FoldedName(one).key == FoldedName(other).key)
  }

  @Test("words stand in order, with and without the article")
  func words() {
    let name = FoldedName("عبد الله بن أحمد القحطاني")
    #expect(name.words == ["عبدالله", "احمد", "القحطاني"])
    #expect(name.wordsWithoutArticle == ["عبدالله", "احمد", "قحطاني"])
    #expect(name.key == "عبدالله احمد القحطاني")
  }

  @Test("a name that is only a particle is not lost")
  func particles() {
    #expect(FoldedName("بن").words == ["بن"])
    #expect(FoldedName("عبد").words == ["عبد"])
    #expect(FoldedName("ال").words == ["ال"])
    #expect(FoldedName("الله").words == ["الله"])
    #expect(FoldedName(" ، ").words == [])
  }
}
