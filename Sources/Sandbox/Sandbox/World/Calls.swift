import BinaryNode
import Crypto
import Encodings
import Model

/// A call from one person to another.
struct CallRecord {
    let id: String
    let caller: Person.ID
    let callee: Person.ID
    let isVideo: Bool
    /// `ringing`, `rejected`, or why it ended.
    var state = "ringing"
}

/// The calls of a world; nothing is heard or seen in them.
///
///     ← <call from={caller} id t platform version notify><offer call-id call-creator caller_pn>
///         <audio enc rate/>… <video/>? <net medium/> <capability ver/></offer></call>
///     ← <call from id t><terminate call-id call-creator [reason] [duration]/></call>
///
/// - Source: whatsmeow `call.go` (`handleCallEvent`), whatsapp-rust `wacore/src/stanza/call.rs`.
struct Calls {
    let world: World

    /// The call with this id.
    func call(_ id: String) -> CallRecord? { world.database.calls[id] }

    /// Lets somebody's phone call somebody.
    func place(from caller: Person, to callee: Person, isVideo: Bool) -> CallRecord {
        let random = world.random("calls")
        let call = CallRecord(
            id: Hex.encode(random.bytes(16)).uppercased(),
            caller: caller.id,
            callee: callee.id,
            isVideo: isVideo
        )
        world.database.calls.add(call)
        var offer = action("offer", call, caller)
        offer.attributes["caller_pn"] = .jid(caller.jid)
        let media: [Node?] = [
            Node("audio", ["enc": "opus", "rate": "16000"]),
            isVideo ? Node("video", ["enc": "h.264", "orientation": "0"]) : nil,
            Node("net", ["medium": "3"]), Node("capability", ["ver": "1"], bytes: [1, 5]),
        ]
        offer.content = .nodes(media.compactMap(\.self))
        tell(offer, of: call, from: caller)
        return call
    }

    /// Ends a call for a reason: `timeout`, `accepted_elsewhere` and others, or none when the caller hangs up.
    func end(_ call: CallRecord, reason: String?, seconds: Int? = nil) {
        guard let caller = world.database.people[call.caller] else { return }
        world.database.calls.set(reason ?? "ended", call.id)
        var terminate = action("terminate", call, caller)
        terminate.attributes["reason"] = reason.map { .text($0) }
        terminate.attributes["duration"] = seconds.map { .text(String($0)) }
        tell(terminate, of: call, from: caller)
    }

    /// One of the callee's devices turns it down: the others ring no longer.
    ///
    /// Once it rings no longer itself, that changes nothing.
    func reject(_ call: CallRecord, by device: DeviceID) {
        guard call.state == "ringing", let caller = world.database.people[call.caller] else {
            return
        }
        world.database.calls.set("rejected", call.id)
        var terminate = action("terminate", call, caller)
        terminate.attributes["reason"] = "rejected_elsewhere"
        tell(terminate, of: call, from: caller, except: device)
    }

    private func action(_ tag: String, _ call: CallRecord, _ caller: Person) -> Node {
        Node(tag, ["call-id": .text(call.id), "call-creator": .jid(caller.lid)])
    }

    private func tell(
        _ action: Node,
        of call: CallRecord,
        from caller: Person,
        except left: DeviceID? = nil
    ) {
        for client in world.directory.clients(of: call.callee) where client.id != left {
            let node = Node(
                "call",
                [
                    "from": .jid(caller.lid), "id": .text(world.serverID()),
                    "t": .text(String(world.now)), "platform": "android", "version": "2.26.1.1",
                    "notify": .text(caller.name),
                ]
            ) { action }
            world.delivery.deliver(node, to: client.id)
        }
    }
}
