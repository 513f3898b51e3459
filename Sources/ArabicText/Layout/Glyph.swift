/// What one place of the screen shows: a base in its display form and at most four marks, in fourteen bytes.
///
/// A screen has thousands of places, which are drawn and compared at each key: nothing in them is counted or freed, and the
/// two bytes that two machine words have left are for whoever adds a style and a level.
public struct Glyph: Hashable, Sendable, BitwiseCopyable {
  /// The base and two marks, 21 bits each, the base lowest; 0 stands for none.
  private var first: UInt64 = 0
  /// The lower and the upper bits of the other two marks, in two parts so that no byte is empty.
  private var lowerSecond: UInt32 = 0
  private var upperSecond: UInt16 = 0

  private static let bitsOfScalar = 21
  private static let mask: UInt64 = (1 << 21) - 1
  public static let maximumMarks = 4

  /// The base, then its marks; those beyond ``maximumMarks`` are left out.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    for (place, scalar) in scalars.prefix(1 + Self.maximumMarks).enumerated() { set(place, to: scalar) }
  }

  public init(_ text: String) {
    self.init(text.unicodeScalars)
  }

  public init(_ base: Unicode.Scalar) {
    first = UInt64(base.value)
  }

  /// Nothing: the second half of a wide cell.
  public static let none = Glyph("")
  public static let blank = Glyph(" " as Unicode.Scalar)

  public var isEmpty: Bool { first == 0 }
  public var base: Unicode.Scalar? { self[0] }

  /// The base at place 0, the marks from place 1 on; nil where there is none.
  public subscript(place: Int) -> Unicode.Scalar? {
    let bits = place < 3 ? first >> (Self.bitsOfScalar * place) : second >> (Self.bitsOfScalar * (place - 3))
    let value = UInt32(bits & Self.mask)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The base with its marks.
  public var scalars: [Unicode.Scalar] { (0...Self.maximumMarks).compactMap { self[$0] } }

  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The same marks on another base.
  public func with(base: Unicode.Scalar) -> Glyph {
    var glyph = self
    glyph.first = first & ~Self.mask | UInt64(base.value)
    return glyph
  }

  /// The other two marks, 21 bits each.
  private var second: UInt64 {
    get { UInt64(upperSecond) << 32 | UInt64(lowerSecond) }
    set { (lowerSecond, upperSecond) = (UInt32(truncatingIfNeeded: newValue), UInt16(newValue >> 32)) }
  }

  private mutating func set(_ place: Int, to scalar: Unicode.Scalar) {
    if place < 3 {
      first |= UInt64(scalar.value) << (Self.bitsOfScalar * place)
    } else {
      second |= UInt64(scalar.value) << (Self.bitsOfScalar * (place - 3))
    }
  }
}
