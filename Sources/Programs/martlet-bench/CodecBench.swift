import BinaryNode
import JSON
import Model
import Protobuf
import WAProto

/// Binary nodes beside protobuf messages that hold the same.
///
/// The baseline is `WAWebMessageInfo` with the same addresses, id, time, name and ciphertext, by
/// martlet's own protobuf runtime: a codec without token dictionary and packed numbers.
enum CodecBench {
    static func run() throws {
        let ciphertext = (0..<180).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let node = Node(
            "message",
            [
                "from": .jid(.lid("200198745630218", device: 3)),
                "id": "3EB0C5A277F7F9B6C599", "type": "text", "t": "1700000000",
                "notify": "Ada Lovelace", "sender_pn": .jid(.phone("15550002222")),
                "addressing_mode": "lid",
            ],
            content: .nodes([
                Node("enc", ["v": "2", "type": "msg"], bytes: ciphertext)
            ])
        )
        let message = WAWebMessageInfo.with {
            $0.key.remoteJID = "200198745630218:3@lid"
            $0.key.id = "3EB0C5A277F7F9B6C599"
            $0.key.participant = "15550002222@s.whatsapp.net"
            $0.messageTimestamp = 1_700_000_000
            $0.pushName = "Ada Lovelace"
            $0.message.extendedTextMessage.text = "lid"
            $0.messageSecret = ciphertext
        }
        let frame = try NodeCodec.encode(node)
        let bytes = message.serializedBytes()
        // Two nodes in each: the message and its child.
        let nodeEncoding = rate { (try? NodeCodec.encode(node).count) ?? 0 } * 2
        let nodeDecoding = rate { (try? NodeCodec.decode(frame).children.count) ?? 0 } * 2
        let messageEncoding = rate { message.serializedBytes().count } * 2
        let messageDecoding =
            rate {
                (try? WAWebMessageInfo(serializedBytes: bytes))?.messageSecret.count ?? 0
            } * 2
        Report.rate(
            "node encode (\(frame.count) bytes)",
            nodeEncoding,
            unit: "nodes",
            baseline: ("protobuf, \(bytes.count) bytes", messageEncoding)
        )
        Report.rate(
            "node decode",
            nodeDecoding,
            unit: "nodes",
            baseline: ("protobuf", messageDecoding)
        )
        journal()
    }

    /// What an event costs that is written down: each message and each state of it is one.
    private static func journal() {
        let event = MessageAdded(
            Message(
                row: 123_456,
                chat: .lid("200198745630218"),
                id: MessageID("3EB0C5A277F7F9B6C599"),
                sender: .lid("200198745630218"),
                isFromMe: false,
                time: Timestamp(milliseconds: 1_700_000_000_000),
                content: .text("the ferry leaves at nine, bring the blue jacket")
            )
        )
        let size = (try? JSON.encode(event).count) ?? 0
        Report.rate(
            "event as JSON (\(size) bytes)",
            rate { (try? JSON.encode(event).count) ?? 0 },
            unit: "events"
        )
    }

    /// How often per second `body` runs; its result keeps it from being optimized away.
    private static func rate(_ body: () -> Int) -> Double {
        var sum = 0
        for _ in 0..<1000 { sum &+= body() }
        var best = 0.0
        for _ in 0..<5 {
            let count = 20_000
            let time = milliseconds { for _ in 0..<count { sum &+= body() } }
            best = max(best, Double(count) * 1000 / time)
        }
        precondition(sum > 0, "nothing was coded")
        return best
    }
}
