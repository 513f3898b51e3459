import Casework
import OfficeStage
import TerminalKit
import Testing

/// Stretches of keys that several journeys share.
extension OfficerDesk {
  /// What is said where a form cannot be saved as it stands.
  static let putMarkedRight = "صحح الحقول المعلَّمة أولًا."
  /// What stands under a field that was left empty and may not be.
  static let required = "✗ هذا الحقل مطلوب."

  /// Registers a person from the home screen, with everything that the policy asks for.
  mutating func register(_ name: String, serial: Int, category: String, party: String? = nil) throws {
    press(.function(7))
    if let party { try choose("الصفة*", party) }
    try choose("الفئة*", category)
    try fill("الاسم*", name)
    try choose("نوع الهوية", "وطنية")
    try fill("رقم الهوية", StagePeople.nationalID(serial))
    try fill("تاريخ الميلاد", "1375/01/15")
    try fill("الجوال", StagePeople.mobile(serial))
    try choose("الوسيلة المتفق", "الهاتف")
    press(.function(2))
  }

  /// Delivers what the only request that waits for it was granted, from the list of what was not delivered.
  mutating func deliverTheOnlyRequest() throws {
    jump("deliver")
    reads("صدر القرار ولم تُقدَّم الخدمة + 1", "◀ 100001/1")
    press(.enter, .function(10))
    reads("ما تم تسليمه* + سكن أسبوع", "F6 المستلم المستفيد")
    try sayWhoReceivedAll()
    reads("المستلم* + أحمد محمد العتيبي")
    press(.function(2))
  }

  /// Says in the form of a delivery that the beneficiary received all of it.
  mutating func sayWhoReceivedAll() throws {
    try reach("المستلم*")
    press(.function(6))
    try choose("اكتملت الخدمة*", "نعم")
  }

  /// Says why a file is read that is not the officer's own work.
  mutating func sayWhy() throws {
    try choose("السبب", "مراجعة")
    press(.function(2))
  }

  /// Says yes to a question, whose first answer is no.
  mutating func confirm() { press(.up, .enter) }
}
