/// A value on the heap, shared until it is changed.
///
/// Generated messages that are large or contain themselves keep their fields in a box, so that the
/// message is one word wherever it is stored. An array of one element is exactly such a box, with
/// copy on write and no unsafe code.
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline var storage: [Value]

    /// Boxes a value.
    @inlinable
    public init(_ value: Value) { storage = [value] }

    /// The value, readable and changeable in place.
    @inlinable public var value: Value {
        _read { yield storage[0] }
        _modify { yield &storage[0] }
    }
}
