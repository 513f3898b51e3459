public import ArabicText

/// A paragraph of a pager.
public struct PagerLine: Hashable, Sendable {
  public var text: String
  public var style: Style
  public var base: BaseDirection?

  public init(_ text: String, style: Style = .text, base: BaseDirection? = nil) {
    self.text = text
    self.style = style
    self.base = base
  }
}
