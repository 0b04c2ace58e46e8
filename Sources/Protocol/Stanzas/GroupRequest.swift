import BinaryNode
public import Model

/// A change of one group: sent to the group itself, answered with nothing that is worth reading.
///
///     → <iq type="set" xmlns="w:g2" to={group}>{change}</iq>
///     ← <iq type="result" from={group}/>
///
/// 403 when this account may not, 404 when there is no such group.
public protocol GroupRequest: Query where Reply == Void {
    /// The group.
    var to: JID { get }
}

extension GroupRequest {
    /// Everything about groups.
    public static var namespace: String { "w:g2" }
    /// It changes something.
    public var kind: QueryKind { .set }
}
