import BinaryNode
import Noise
import WAProto

/// The live connections of clients, and what goes over them.
final class LiveConnections {
    /// Both directions of every connection.
    let stanzas: StanzaLog
    private(set) var sessions: [Int: ClientSession] = [:]
    /// What the clients of the last connections said of themselves, by number.
    private(set) var payloads: [Int: WAClientPayload] = [:]
    private var online: [DeviceID: ClientSession] = [:]
    private var unflushed: Set<Int> = []
    private var last = 0

    init(_ stanzas: StanzaLog) { self.stanzas = stanzas }

    /// Every connection, oldest first.
    var all: [ClientSession] { sessions.values.sorted { $0.number < $1.number } }

    /// The connection that a device is logged in over.
    func session(of device: DeviceID) -> ClientSession? { online[device] }

    /// Enters a new connection.
    func open(
        write: @escaping @Sendable ([UInt8]) -> Void,
        hangUp: @escaping @Sendable () -> Void
    ) -> ClientSession {
        last += 1
        let client = ClientSession(number: last, write: write, hangUp: hangUp)
        sessions[last] = client
        return client
    }

    /// Keeps what a client said of itself; of the last thousand connections.
    func note(_ payload: WAClientPayload, of client: ClientSession) {
        payloads[client.number] = payload
        payloads[client.number - 1000] = nil
    }

    /// Notes that a device is logged in over a connection.
    func logIn(_ device: Device, on client: ClientSession) {
        client.phase = .loggedIn(device.id)
        client.address = device.address
        online[device.id] = client
    }

    /// Notes that a connection no longer stands for its device.
    func logOut(_ client: ClientSession) {
        guard let device = client.device, online[device] === client else { return }
        online[device] = nil
    }

    /// Forgets a connection.
    func close(_ number: Int) -> ClientSession? {
        guard let client = sessions.removeValue(forKey: number) else { return nil }
        logOut(client)
        return client
    }

    /// Hangs up on everybody.
    func stop() {
        for client in sessions.values {
            client.hangUp()
            client.registration?.finish(.failure(.failed("the sandbox stopped")))
        }
        sessions = [:]
        online = [:]
        stanzas.finish()
    }

    /// Seals a stanza for a client; it leaves with the next flush, many in one message.
    func transmit(_ node: Node, _ bytes: [UInt8], on client: ClientSession) {
        stanzas.add(node, bytes, .toClient, client)
        let packed =
            client.packing.compresses ? (try? NodeCodec.encodeCompressed(node)) ?? bytes : bytes
        guard let sealed = client.ciphers?.send.seal(packed) else { return }
        client.outgoing += Framing.frame(sealed)
        if client.outgoing.count > 32_768 {
            client.flush()
        } else {
            unflushed.insert(client.number)
        }
    }

    /// Sends what waits for all connections.
    func flush() {
        guard !unflushed.isEmpty else { return }
        for number in unflushed { sessions[number]?.flush() }
        unflushed = []
    }
}
