public import Model

// Events of any kind, compared as tests want to read it.

/// Whether both are of one kind and say the same.
public func == (left: any Event, right: any Event) -> Bool { left.isSame(as: right) }

/// Whether both are of one kind and say the same; nil is like nothing else.
public func == (left: (any Event)?, right: any Event) -> Bool { left?.isSame(as: right) ?? false }

/// Whether both say the same in the same order.
public func == (left: [any Event], right: [any Event]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
}
