import BinaryNode
import Crypto
import Model

/// A simulated device that asks for a message again.
///
/// - Source: whatsmeow `retry.go` (`sendRetryReceipt`).
struct RetryRequest {
    let world: World
    let device: Device
    let keys: SimulatedKeys

    /// Asks the sender of a message.
    func send(for node: Node, count: Int, withKeys: Bool) {
        guard let id = node.string("id") else { return }
        let registration = Node("registration", bytes: keys.localRegistrationID.bytes4)
        let retry = Node(
            "retry",
            [
                "count": .text(String(max(count, 1))), "id": .text(id), "v": "1",
                "t": node.attributes["t"],
            ]
        )
        let receipt = Node(
            "receipt",
            [
                "id": .text(id), "type": "retry", "to": node.attributes["from"],
                "participant": node.attributes["participant"],
                "recipient": node.attributes["recipient"],
            ],
            content: .nodes([retry, registration] + (withKeys ? bundle : []))
        )
        ReceiptRouter(world: world, device: device).route(receipt, ids: [id])
    }

    private var bundle: [Node] {
        guard let key = keys.makePreKey() else { return [] }
        let identity = Node("identity", bytes: keys.localIdentity.publicKey.bytes)
        var children = [Node("type", bytes: [5]), identity, key.node, device.keys.signed.node]
        if let account = device.account {
            children.append(Node("device-identity", bytes: account))
        }
        return [Node("keys", content: .nodes(children))]
    }
}
