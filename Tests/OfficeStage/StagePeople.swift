import Calendars
package import Casework

/// People who work at a test's office, and people who come to it.
package enum StagePeople {
  package static let passphrase = "باب الديوان 7"

  /// The founder: keeps the machine, and nothing else.
  package static let founder = officer("admin", "مها السالم", .administrator)
  package static let reception = officer("reception", "نورة الحربي", .reception)
  package static let secondReception = officer("reem", "ريم العنزي", .reception)
  package static let researcher = officer("researcher", "سارة القحطاني", .researcher)
  package static let secretary = officer("secretary", "خالد الشمري", .secretary)
  package static let liaison = officer("liaison", "منى الزهراني", .liaison)
  package static let director = officer("director", "عبدالله الغامدي", .director)
  package static let auditor = officer("auditor", "فهد الدوسري", .auditor)

  /// Everybody who is appointed after the founding.
  package static let staff = [reception, secondReception, researcher, secretary, liaison, director, auditor]

  private static func officer(_ id: String, _ name: String, _ role: Role) -> Officer {
    Officer(id: OfficerID(rawValue: id), name: name, roles: [role])
  }

  /// A page on which nothing is wrong; the serial makes identity number, phone and birth date its own.
  package static func person(
    _ name: String = "أحمد محمد العتيبي", serial: Int = 1, at policy: StagePolicy, birth: String? = nil
  ) -> FileEntry {
    FileEntry(
      kind: .person,
      texts: [
        .party: "beneficiary", .category: policy.category, .name: name, .identityKind: "nationalID",
        .identityNumber: nationalID(serial),
        .birthDate: birth ?? OfficeStage.day("1985-03-14").adding(days: serial - 1).iso, .sex: "male",
        .mobile: mobile(serial),
        .contactChannel: "telephone",
      ])
  }

  /// A national identity number that passes its check: nine digits and the tenth after Luhn.
  package static func nationalID(_ serial: Int) -> String {
    let digits = [1] + padded(serial, to: 8)
    let doubled = digits.enumerated().map { place, digit in
      place.isMultiple(of: 2) ? digit * 2 / 10 + digit * 2 % 10 : digit
    }
    let check = (10 - doubled.reduce(0, +) % 10) % 10
    return (digits + [check]).map(String.init).joined()
  }

  package static func mobile(_ serial: Int) -> String {
    "055" + padded(1_000_000 + serial, to: 7).map(String.init).joined()
  }

  private static func padded(_ number: Int, to count: Int) -> [Int] {
    var digits: [Int] = []
    var rest = number
    for _ in 0..<count {
      digits.insert(rest % 10, at: 0)
      rest /= 10
    }
    return digits
  }
}
