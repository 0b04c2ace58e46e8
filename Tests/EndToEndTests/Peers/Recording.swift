import BinaryNode
import Encodings
import Foundation
import Model
import Protobuf
import Sandbox
import Support
import Testing
import WAProto

@testable import Sandbox

/// What one client sent for the same actions as another, step by step.
struct Recording: Sendable {
    /// A stanza under the name of the action that it was sent for.
    struct Stanza: Sendable {
        let step: String
        let node: Node
        let roles: Roles
    }

    /// Every action that is recorded.
    static let steps =
        [
            "pair", "pair by code", "first login", "login", "first text", "second text", "receive",
            "read", "ask for a retry", "ask twice for a retry", "answer a retry",
        ] + Deed.all.flatMap { $0.map(\.name) }

    /// In the order they were sent.
    private(set) var stanzas: [Stanza] = []
    /// What replaces names that differ from run to run.
    private var roles = Roles()
    private let scene: Scene
    private let contact: PersonState
    private var last = 0
    private var lastConnection = 0
    /// The messages that phones decrypted and that were given a step.
    private var known: Set<String> = []

    private init(_ scene: Scene, _ contact: PersonState) throws {
        self.scene = scene
        self.contact = contact
    }

    /// Lets a client link, log in, write and read, and records what it sends.
    static func make(
        _ start: @escaping @Sendable (Scene) async throws -> any Player
    ) async throws -> Recording {
        async let byCode = onStage(linkByCode, start)
        async let played = onStage(play, start)
        let acted = try await withThrowingTaskGroup { group in
            for deeds in Deed.all {
                group.addTask { try await onStage({ try await act(deeds, $0, $1) }, start) }
            }
            return try await group.reduce(into: []) { $0 += $1.stanzas }
        }
        var recording = try await played
        recording.stanzas += try await byCode.stanzas + acted
        return recording
    }

    private typealias Start = @Sendable (Scene) async throws -> any Player

    private static func onStage(
        _ play: (Scene, @escaping Start) async throws -> Recording,
        _ start: @escaping Start
    ) async throws -> Recording {
        let certificate = try await SelfSigned(for: "IP:127.0.0.1")
        let scene = try await Scene.open(certificate: certificate) { $0.keepsMessages = true }
        do {
            let recording = try await play(scene, start)
            await scene.server.stop()
            return recording
        } catch {
            await scene.server.stop()
            throw error
        }
    }

    private static func linkByCode(
        _ scene: Scene,
        _ start: @escaping Start
    ) async throws -> Recording {
        let contact = try await scene.server.addContact("Kim", script: .silent)
        var recording = try Recording(scene, contact)
        let player = try await start(scene)
        _ = try await player.code()
        let code = try await player.typedCode(number: Scene.first)
        let device = try await scene.server.enter(code: code, account: Scene.first)
        try await player.online()
        try await recording.know(device, contact)
        try await recording.end("pair by code", thenFromConnection: 2, "first login")
        recording.stanzas.removeAll { $0.step == "first login" }
        try await player.stop()
        return recording
    }

    /// Learns what stands for the names in this recording.
    private mutating func know(_ device: JID, _ contact: PersonState) async throws {
        let own = try await scene.server.person(Scene.first)
        roles = Roles(own: own, device: device.device, contact: contact)
    }

    private static func play(_ scene: Scene, _ start: @escaping Start) async throws -> Recording {
        let server = scene.server
        let contact = try await server.addContact("Kim", script: .silent)
        var recording = try Recording(scene, contact)
        var player = try await start(scene)

        let device = try await server.scan(try await player.code(), account: Scene.first)
        try await player.online()
        try await recording.know(device, contact)
        try await recording.end("pair", thenFromConnection: 2, "first login")

        try await player.stop()
        player = try await start(scene)
        try await player.online()
        try await recording.end("login")

        try await player.send("one", to: contact.jid)
        try await recording.arrival("one")
        try await recording.end("first text")
        try await player.send("two", to: contact.jid)
        try await recording.arrival("two")
        try await recording.end("second text")

        try await server.send("three", from: contact.number, to: Scene.first)
        try await player.received("three")
        try await recording.end("receive")
        try await player.read()
        try await recording.end("read")

        try await server.trouble([.damage], from: contact.number)
        try await server.send("four", from: contact.number, to: Scene.first)
        try await player.received("four")
        try await recording.end("ask for a retry")

        try await server.trouble([.damage, .damage], from: contact.number)
        try await server.send("four again", from: contact.number, to: Scene.first)
        try await player.received("four again")
        try await recording.end("ask twice for a retry")

        try await server.breakNext(at: contact.number)
        try await player.send("five", to: contact.jid)
        try await recording.arrival("five")
        try await recording.end("answer a retry")
        try await player.stop()
        return recording
    }

    private static func act(
        _ deeds: [Deed],
        _ scene: Scene,
        _ start: @escaping Start
    ) async throws -> Recording {
        var cast = try await Cast.make(in: scene.server)
        var recording = try Recording(scene, cast.contact)
        let player = try await start(scene)
        let device = try await scene.server.scan(try await player.code(), account: Scene.first)
        try await player.online()
        recording.roles = Roles(cast, device: device.device)
        try await cast.speak(in: scene.server, with: player)
        try await recording.end("")
        recording.stanzas = []
        for deed in deeds {
            var reply = DeedReply()
            do { reply = try await player.perform(deed, cast) } catch {
                Issue.record("\(deed.name): \(error)")
            }
            try await recording.end(deed.name)
            try await recording.add(reply, of: deed, cast)
        }
        try await player.stop()
        return recording
    }

    /// Holds what the client says of a deed against what it sent, and adds it, with the server's code as its name.
    private mutating func add(_ reply: DeedReply, of deed: Deed, _ cast: Cast) async throws {
        if let id = reply.message {
            let sent = stanzas.filter { $0.step == deed.name && $0.node.tag == "message" }
            #expect(sent.contains { $0.node.string("id") == id }, "\(deed.name): another message")
        }
        guard deed.telling != .nothing else { return }
        #expect(!reply.told.isEmpty, "\(deed.name): nothing is told")
        let code = try await scene.server.group(cast.group.jid).code ?? "none"
        let told = reply.told.map {
            Node("told", ["is": .text($0.replacingOccurrences(of: code, with: "CODE"))])
        }
        let node = Node("reply", content: .nodes(told))
        stanzas.append(Stanza(step: deed.name, node: node, roles: roles))
    }

    private func arrival(_ text: String) async throws {
        let number = contact.number
        try await scene.until("arrival of \(text)") { server in
            try await server.arrivals(number).contains { $0.text == text }
        }
    }

    /// Gives a name to everything sent since the last step, once the client has been quiet a while.
    private mutating func end(
        _ step: String,
        thenFromConnection later: Int = .max,
        _ second: String = ""
    ) async throws {
        let entries = try await quiet()
        for (number, payload) in await scene.server.loop
            .perform({ $0.wire.payloads })
            .sorted(by: { $0.key < $1.key })
        where number > lastConnection {
            let name = number >= later ? second : step
            let node = PayloadNode.node("ClientPayload", payload)
            stanzas.append(Stanza(step: name, node: node, roles: roles))
            lastConnection = number
        }
        for entry in entries where entry.direction == .fromClient && !entry.isKeepalive {
            guard let node = entry.node else { continue }
            let name = entry.connection >= later ? second : step
            stanzas.append(Stanza(step: name, node: node, roles: roles))
        }
        last = entries.last?.number ?? last
        try await addMessages(step)
    }

    /// Adds what is inside the messages that the client sent: as somebody else's phone read it, and the own one.
    private mutating func addMessages(_ step: String) async throws {
        for (name, person) in [("content", contact.number), ("copy", Scene.first)] {
            for arrival in try await scene.server.arrivals(person) {
                guard roles.isSelf(JID(arrival.from)), let text = arrival.message,
                    known.insert("\(name) \(arrival.id)").inserted,
                    let message = try? WAMessage(serializedBytes: Base64.decode(text) ?? [])
                else { continue }
                let node = PayloadNode.node(name, message)
                stanzas.append(Stanza(step: step, node: node, roles: roles))
            }
        }
    }

    /// Waits until nothing more follows from what was done; nobody announces that, so it takes time.
    private func quiet() async throws -> [StanzaTable.Entry] {
        let (server, last) = (scene.server, last)
        return try await within("quiet") {
            var before = -1
            while true {
                let entries = await server.loop.perform { $0.wire.stanzas.after(last) }
                if entries.count == before { return entries }
                before = entries.count
                try await Task.sleep(for: .milliseconds(1200))
            }
        }
    }
}

extension StanzaTable.Entry {
    /// Whether this is a ping, which comes at its own times.
    fileprivate var isKeepalive: Bool { node?.string("xmlns") == "w:p" }
}

/// The names in a recording that differ from run to run, and what stands for them.
struct Roles: Sendable {
    private var users: [String: String] = [:]
    private var device: UInt16 = 0

    init() {}

    init(own: PersonState, device: UInt16, contact: PersonState) {
        for (person, name) in [(own, "own"), (contact, "contact")] {
            users[person.number] = name
            users[JID(person.lid)?.user ?? ""] = name
        }
        self.device = device
    }

    /// What stands for those whom deeds are about.
    init(_ cast: Cast, device: UInt16) {
        self.init(own: cast.own, device: device, contact: cast.contact)
        users[cast.other.number] = "other"
        users[JID(cast.other.lid)?.user ?? ""] = "other"
        users[cast.groupJID.user] = "group"
        users[cast.communityJID.user] = "community"
        users[cast.flockJID.user] = "flock"
        users[cast.foreignJID.user] = "foreign group"
        users[cast.invitingJID.user] = "inviting group"
    }

    /// Whether this is the client's own device.
    func isSelf(_ jid: JID?) -> Bool {
        jid.map { users[$0.user] == "own" && $0.device == device && device != 0 } ?? false
    }

    /// A text with the users in it replaced.
    func named(_ text: String) -> String {
        users.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }

    /// An address with its parts replaced: `own:self@lid`.
    func name(_ jid: JID) -> String {
        let user = users[jid.user] ?? (jid.isGroup ? "another group" : jid.user)
        let device = jid.device == 0 ? "" : jid.device == self.device ? ":self" : ":\(jid.device)"
        return "\(user)\(device)@\(JID(user: "", server: jid.server))"
    }
}

/// A client that a recording is made of.
protocol Player: Sendable {
    /// The text of the QR code on show.
    func code() async throws -> String
    /// Asks for a code to type on the phone with this number.
    func typedCode(number: String) async throws -> String
    /// Waits for the login.
    func online() async throws
    /// Sends a text; returns the message's id.
    @discardableResult
    func send(_ text: String, to jid: String) async throws -> String
    /// Waits for a text.
    func received(_ text: String) async throws
    /// Marks the last text received as read.
    func read() async throws
    /// Does what is to be compared, and says what came of it.
    func perform(_ deed: Deed, _ cast: Cast) async throws -> DeedReply
    /// Ends the client.
    func stop() async throws
}
