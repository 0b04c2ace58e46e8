public import BinaryNode
import Model

/// Asks the sender of a message that could not be decrypted to send it again.
///
///     → <receipt id to={from} type="retry" participant? recipient? category?="peer">
///         <retry count id t v="1" error/>
///         <registration>{own registration id}</registration>
///         <keys> type identity key skey device-identity </keys>?
///       </receipt>
///
/// `keys` lets the sender open a new session; it comes with the second request. In a group there is no `recipient`.
///
/// - Source: whatsmeow `retry.go` (`sendRetryReceipt`), zapo `src/retry/`.
public struct RetryReceipt: Hashable, Sendable {
    /// Why it could not be decrypted: the number in `error`.
    ///
    /// - Source: zapo `src/retry/`.
    public enum Reason: Int, Hashable, Sendable {
        /// For a reason without number.
        case unknown = 0
        /// There is no session, or no sender key.
        case noSession = 1
        /// A key in it is none.
        case invalidKey = 2
        /// It names a pre-key that is not here.
        case invalidKeyID = 3
        /// It is no Signal message.
        case invalidMessage = 4
        /// Its signature is not the sender's.
        case invalidSignature = 5
        /// It is too far ahead of the last one.
        case futureMessage = 6
        /// No session fits it.
        case badMAC = 7
    }

    /// The message as it arrived.
    public var message: Node
    /// Which request for this message it is, from 1.
    public var count: Int
    /// Why it could not be decrypted.
    public var reason: Reason
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
        reason: Reason = .unknown,
        registrationID: UInt32,
        keys: PublishedKeys?,
        isPeer: Bool = false
    ) {
        self.message = message
        self.count = count
        self.reason = reason
        self.registrationID = registrationID
        self.keys = keys
        self.isPeer = isPeer
    }

    /// The stanza to send.
    public var node: Node {
        var node = Node(receiptFor: message)
        node.attributes["type"] = "retry"
        // Whoever sent it into a group needs no chat named.
        if message.jid("from")?.isGroup == true { node.attributes["recipient"] = nil }
        if isPeer { node.attributes["category"] = "peer" }
        var retry = Node("retry", ["count": .text(String(count))])
        retry.attributes["id"] = message.attributes["id"]
        retry.attributes["t"] = message.attributes["t"]
        retry.attributes["v"] = "1"
        retry.attributes["error"] = .text(String(reason.rawValue))
        var children = [
            retry, Node("registration", [:], bytes: bigEndian(registrationID, count: 4)),
        ]
        if let keys { children.append(keys.retryNode) }
        node.content = .nodes(children)
        return node
    }
}
