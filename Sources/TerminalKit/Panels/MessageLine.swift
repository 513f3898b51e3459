/// Draws a message in one row.
public struct MessageLine: Sendable {
  public var message: Message

  public init(_ message: Message) {
    self.message = message
  }

  public func draw(on canvas: inout Canvas, row: Int, column: Int = 0, width: Int? = nil) {
    let style = message.kind.style
    let sign = message.kind.sign(canvas.appearance.borders)
    let used = canvas.write("\(sign) ", row: row, column: column, width: width, style: style)
    canvas.write(message.text, row: row, column: column + used, width: width.map { $0 - used }, style: style)
  }
}
