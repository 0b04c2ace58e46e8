public import JSON

/// A reply in which something stands that is easily passed over and should not be: front ends say it besides.
public protocol HoldsRemarks {
    /// A line each, for people; none when all went as it was meant.
    var remarks: [String] { get }
}

extension Command {
    /// What is to be said besides about a reply of this command that was written as JSON.
    public static func remarks(on reply: JSON) -> [String] {
        guard Reply.self is any HoldsRemarks.Type else { return [] }
        return ((try? reply.decode(Reply.self)) as? any HoldsRemarks)?.remarks ?? []
    }
}
