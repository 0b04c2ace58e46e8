import BinaryNode

/// Makes a link into a call.
///
///     → <call id to="@call"><link_create media="audio|video">[<event start_time/>]</link_create></call>
///     ← <ack class="call" id from type="link_create"><link_create token media/></ack>
///
/// - Source: Baileys `src/Socket/chats.ts` (`createCallLink`).
enum CreateCallLink: DeviceDuty {
    static let pattern = StanzaPattern(tag: "call", children: ["link_create"])

    private static let shape = Rule("call.link", "a link is for a call of audio or video")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let media = request.node.child("link_create")?.string("media"),
            ["audio", "video"].contains(media)
        else {
            request.violate(shape)
            return .none
        }
        let token = Speech.id(request.world.random("calls"))
        var ack = Node(
            "ack",
            ["class": "call", "id": .text(request.id), "type": "link_create"]
        ) {
            Node("link_create", ["token": .text(token), "media": .text(media)])
        }
        ack.attributes["from"] = request.node.attributes["to"]
        request.send(ack)
        return .none
    }
}
