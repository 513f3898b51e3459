import TerminalKit

/// What a key did on a sheet.
enum SheetOutcome: Hashable, Sendable {
  case ignored, moved
  /// Enter on a line.
  case chosen(SheetLine)
}

extension Sheet {
  mutating func handle(_ key: Key) -> SheetOutcome {
    let layout = layout
    let stops = layout.stops
    let place = focusedPlace(among: stops)
    switch key {
    case .down: focus(min(stops.count - 1, place + 1), of: stops)
    case .up: focus(max(0, place - 1), of: stops)
    case .home: focus(0, of: stops)
    case .end: focus(stops.count - 1, of: stops)
    case .pageDown: turnPage(stops, from: place, step: 1)
    case .pageUp: turnPage(stops, from: place, step: -1)
    case .left: changeColumn(stops, from: place, step: direction == .rightToLeft ? 1 : -1)
    case .right: changeColumn(stops, from: place, step: direction == .rightToLeft ? -1 : 1)
    case .enter: return focusedLine.map(SheetOutcome.chosen) ?? .ignored
    default: return handleInFilter(key)
    }
    top = firstRow(layout, rows: sizeOfPage.rows)
    return .moved
  }

  /// To the farthest stop within a page, one at least.
  private mutating func turnPage(_ stops: [SheetPiece], from place: Int, step: Int) {
    guard stops.indices.contains(place) else { return }
    var target = place + step
    while stops.indices.contains(target + step),
      abs(stops[target + step].place.row - stops[place].place.row) < sizeOfPage.rows
    {
      target += step
    }
    focus(min(max(0, target), stops.count - 1), of: stops)
  }

  /// To the stop of the next column that stands nearest.
  private mutating func changeColumn(_ stops: [SheetPiece], from place: Int, step: Int) {
    guard stops.indices.contains(place) else { return }
    let current = stops[place].place
    let beside = stops.indices.filter { (stops[$0].place.column - current.column) * step > 0 }
    let nearest = beside.min { one, other in
      let (left, right) = (stops[one].place, stops[other].place)
      return (abs(left.column - current.column), abs(left.row - current.row))
        < (abs(right.column - current.column), abs(right.row - current.row))
    }
    if let nearest { focus(nearest, of: stops) }
  }
}
