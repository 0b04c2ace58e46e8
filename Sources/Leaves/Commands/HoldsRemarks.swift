public import JSON

/// A reply in which something stands that is easily passed over and should not be: front ends say it besides.
///
/// It is a field of the reply, or follows from one, so that programs find it as well.
///
///     {"jid": "1203@g.us", …, "remarks": ["not in the group: 100@lid: is not on WhatsApp"]}
public protocol HoldsRemarks {
    /// A line each, for people; nil when all went as it was meant.
    var remarks: [String]? { get }
}

extension Command {
    /// What is to be said besides about a reply of this command that was written as JSON.
    public static func remarks(on reply: JSON) -> [String] {
        guard Reply.self is any HoldsRemarks.Type else { return [] }
        return ((try? reply.decode(Reply.self)) as? any HoldsRemarks)?.remarks ?? []
    }
}
