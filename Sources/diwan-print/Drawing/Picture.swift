import CPangoCairo
import FoundationEssentials

/// A picture in the PNG format, read from memory.
final class Picture {
  let surface: OpaquePointer
  /// Width by height.
  let aspect: Double

  /// - Throws: `PrintFault.logo` for what is no picture.
  init(base64: String) throws(PrintFault) {
    guard let data = Data(base64Encoded: base64) else { throw .logo }
    var source = Source(bytes: Array(data))
    let surface = withUnsafeMutablePointer(to: &source) { source in
      cairo_image_surface_create_from_png_stream(
        { closure, target, length in
          guard let source = closure?.assumingMemoryBound(to: Source.self), let target else {
            return CAIRO_STATUS_READ_ERROR
          }
          return source.pointee.read(Int(length), into: target) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }, source)
    }
    guard let surface else { throw .logo }
    let width = cairo_image_surface_get_width(surface)
    let height = cairo_image_surface_get_height(surface)
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, width > 0, height > 0 else {
      cairo_surface_destroy(surface)
      throw .logo
    }
    self.surface = surface
    aspect = Double(width) / Double(height)
  }

  deinit { cairo_surface_destroy(surface) }

  private struct Source {
    let bytes: [UInt8]
    var position = 0

    mutating func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
      guard position + count <= bytes.count else { return false }
      for offset in 0..<count { target[offset] = bytes[position + offset] }
      position += count
      return true
    }
  }
}
