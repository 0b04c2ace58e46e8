public import BinaryNode

/// Asks the sender of a message that could not be decrypted to send it again.
///
///     → <receipt id to={from} type="retry" participant? recipient? category?="peer">
///         <retry count id t v="1"/>
///         <registration>{own registration id}</registration>
///         <keys> type identity key skey device-identity </keys>?
///       </receipt>
///
/// `keys` lets the sender open a new session; it comes with the second request.
///
/// - Source: whatsmeow `retry.go` (`sendRetryReceipt`).
public struct RetryReceipt: Hashable, Sendable {
    /// The message as it arrived.
    public var message: Node
    /// Which request for this message it is, from 1.
    public var count: Int
    /// The own registration id.
    public var registrationID: UInt32
    /// Keys for a new session.
    public var keys: PublishedKeys?
    /// Whether the message is one between own devices.
    public var isPeer: Bool

    /// Asks for a message.
    public init(
        of message: Node,
        count: Int,
        registrationID: UInt32,
        keys: PublishedKeys?,
        isPeer: Bool = false
    ) {
        self.message = message
        self.count = count
        self.registrationID = registrationID
        self.keys = keys
        self.isPeer = isPeer
    }

    /// The stanza to send.
    public var node: Node {
        var node = Node(receiptFor: message)
        node.attributes["type"] = "retry"
        if isPeer { node.attributes["category"] = "peer" }
        var retry = Node("retry", ["count": .text(String(count))])
        retry.attributes["id"] = message.attributes["id"]
        retry.attributes["t"] = message.attributes["t"]
        retry.attributes["v"] = "1"
        var children = [
            retry, Node("registration", [:], bytes: bigEndian(registrationID, count: 4)),
        ]
        if let keys { children.append(keys.retryNode) }
        node.content = .nodes(children)
        return node
    }
}
