import ArabicText
import Casework

/// A number or sound by which a file is looked up, exactly or by its first characters.
struct FileHandle: Hashable, Comparable {
  enum Kind: Int, CaseIterable {
    case identity = 1
    case dependantIdentity
    /// The digits of a phone in E.164, last digit first, so that its end can be looked up.
    case phoneEnd
    /// A phone as it is dialled at home, so that its beginning can be looked up.
    case phone
    case iban
    case registration
    /// How the whole name sounds, for names that are alike.
    case nameSound
  }

  var kind: Kind
  var key: String

  static func < (left: FileHandle, right: FileHandle) -> Bool {
    (left.kind.rawValue, left.key) < (right.kind.rawValue, right.key)
  }

  /// One line for each handle; no key holds a line break.
  static func stored(_ handles: [FileHandle]) -> String {
    handles.map { String($0.kind.rawValue) + $0.key }.joined(separator: "\n")
  }

  static func restored(_ text: String) -> [FileHandle] {
    text.split(separator: "\n").compactMap { line in
      guard let digit = line.first?.wholeNumberValue, let kind = Kind(rawValue: digit) else { return nil }
      return FileHandle(kind: kind, key: String(line.dropFirst()))
    }
  }
}

extension BeneficiaryFile {
  /// The handles of the file in a fixed order; a void file, entered in error, has none.
  func handles(named name: IndexedName) -> [FileHandle] {
    guard !isVoid else { return [] }
    var handles: [FileHandle] = []
    if let number = facts.identity?.number, !number.isEmpty {
      handles.append(FileHandle(kind: .identity, key: number))
    }
    for dependant in facts.dependants {
      if let number = dependant.identity?.number { handles.append(FileHandle(kind: .dependantIdentity, key: number)) }
    }
    for phone in [facts.mobile, facts.otherPhone] {
      guard let phone else { continue }
      handles.append(FileHandle(kind: .phoneEnd, key: PhoneDigits.reversed(phone)))
      handles.append(FileHandle(kind: .phone, key: PhoneDigits.dialled(phone)))
    }
    if let iban = facts.iban { handles.append(FileHandle(kind: .iban, key: iban)) }
    if let number = registrationNumber {
      handles.append(FileHandle(kind: .registration, key: TypedNumber.compact(number)))
    }
    if !name.sound.isEmpty { handles.append(FileHandle(kind: .nameSound, key: name.sound)) }
    handles.sort()
    // Two members of a household may have one number.
    return handles.indices.filter { $0 == 0 || handles[$0] != handles[$0 - 1] }.map { handles[$0] }
  }
}

/// A phone number in the two forms in which its digits are looked up.
enum PhoneDigits {
  static func reversed(_ phone: PhoneNumber) -> String {
    String(decoding: phone.e164.utf8.dropFirst().reversed(), as: UTF8.self)
  }

  /// `05…` for a Saudi number, the digits with their country for another.
  static func dialled(_ phone: PhoneNumber) -> String {
    let digits = phone.e164.dropFirst()
    return digits.utf8.starts(with: "966".utf8) ? "0" + digits.dropFirst(3) : String(digits)
  }
}
