/// Where text stands within its width, seen from the start edge.
public enum Alignment: Hashable, Sendable {
  case start, end, centre
}
