import ArabicText
import Testing

@Suite("A name typed in Latin letters finds the Arabic one")
struct SoundKeyTests {
  @Test(
    "Latin spellings have the key of the Arabic word",
    arguments: [
      ("محمد", "mohammed muhammad mohamed Muḥammad"), ("فاطمة", "fatima fatimah fatema"),
      ("عبدالله", "abdullah abdulla abdallah"), ("عبدالرحمن", "abdulrahman abdelrahman abdurrahman abdul-rahman"),
      ("عبدالعزيز", "abdulaziz abdelaziz"), ("خالد", "khalid khaled"), ("سعود", "saud saoud"),
      ("يوسف", "yousef yusuf youssef"), ("عائشة", "aisha aysha aishah"), ("حسين", "hussein husain hussain"),
      ("إبراهيم", "ibrahim ebrahim"), ("القحطاني", "alqahtani al-qahtani elqahtani qahtani"),
      ("الغامدي", "alghamdi ghamdi al-ghamdi"), ("صالح", "saleh salih"), ("شهد", "shahad"), ("سهام", "siham seham"),
      ("عثمان", "othman uthman"), ("ممدوح", "mamdouh mamdooh"), ("العنود", "alanoud al-anood"), ("علي", "ali aly"),
      ("علاء", "alaa"), ("علياء", "alia alya"), ("إلهام", "elham ilham"), ("نورة", "noura norah nora"),
      ("الدوسري", "aldosari al-dawsari aldossary"), ("وليد", "waleed walid"), ("طه", "taha"), ("مها", "maha"),
      ("جواهر", "jawaher gawahir"), ("يحيى", "yahya yehia"), ("توفيق", "tawfiq tawfeeq"), ("أحمد", "ahmed ahmad"),
      ("العتيبي", "alotaibi otaibi al-otaiby"), ("الشهري", "alshehri shehri"), ("ضيفالله", "dhaifallah daifallah"),
    ])
  func pairs(_ arabic: String, _ spellings: String) {
    for spelling in spellings.split(separator: " ") {
      #expect(SoundKey.key(of: String(spelling)) == SoundKey.key(of: arabic), "\(spelling)")
    }
  }

  @Test(
    "different names keep different keys",
    arguments: [
      ("محمد", "ahmed"), ("سعد", "fahad khalid"), ("فاطمة", "fahad"), ("خالد", "walid"), ("شهد", "saad"),
      ("نورة", "amira"),
    ])
  func different(_ arabic: String, _ spellings: String) {
    for spelling in spellings.split(separator: " ") {
      #expect(SoundKey.key(of: String(spelling)) != SoundKey.key(of: arabic), "\(spelling)")
    }
  }

  @Test(
    "the first letters find the name already",
    arguments: [
      ("moha", "محمد"), ("moh", "محمد"), ("abdulr", "عبدالرحمن"), ("abdul", "عبدالعزيز"), ("khal", "خالد"),
      ("ghamd", "الغامدي"), ("fat", "فاطمة"), ("alqa", "القحطاني"), ("alq", "القحطاني"), ("ib", "إبراهيم"),
      ("محم", "محمد"), ("الق", "القحطاني"), ("sh", "شهد"), ("ash-shamr", "الشمري"), ("as-sudais", "السديس"),
      ("fathi", "فتحي"), ("ishaq", "إسحاق"), ("moath", "معاذ"), ("dhafer", "ظافر"),
    ])
  func prefixes(_ typed: String, _ name: String) {
    let stored = SoundKey.key(of: name)
    #expect(SoundKey.readings(ofTyped: typed).contains { stored.hasPrefix($0) })
  }

  @Test(
    "the first reading is the key, and no reading is empty or given twice",
    arguments: [
      "mohammed", "al-thani", "القحطاني", "ali", "a", "alif", "ashsh",
    ])
  func readings(_ typed: String) {
    let readings = SoundKey.readings(ofTyped: typed)
    #expect(readings.first == SoundKey.key(of: typed))
    #expect(Set(readings).count == readings.count)
    #expect(!readings.contains(""))
  }

  @Test("what has no letters has no key", arguments: ["", "12", "-", "日本"])
  func silent(_ word: String) {
    #expect(SoundKey.key(of: word).isEmpty)
    #expect(SoundKey.readings(ofTyped: word).isEmpty)
  }
}
