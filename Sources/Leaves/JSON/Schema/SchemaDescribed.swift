/// A type that says what its JSON looks like, because it would refuse a placeholder.
///
/// An address must read as one, a kind of content decides what else is there: such types can't be asked by
/// handing them made-up values. Others need nothing: ``Schema/init(of:)`` learns them.
public protocol SchemaDescribed: Decodable {
    /// What its JSON looks like; the ``Schema/sample`` must decode.
    ///
    /// - Throws: When a part of it could not be learned.
    static var schema: Schema { get throws(JSONError) }
}
