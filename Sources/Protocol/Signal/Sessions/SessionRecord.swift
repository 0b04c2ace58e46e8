public import Crypto
import Protobuf

/// All sessions with one device: the current one and those before it.
///
/// Archived states are kept as bytes and read only when the current one does not fit.
public struct SessionRecord: Hashable, Sendable {
    var current: SessionState?
    private(set) var archived: [[UInt8]] = []

    /// A record without a session.
    init() {}

    /// Reads what ``serialized`` wrote.
    ///
    /// - Throws: `SignalError.malformed`.
    public init(serialized bytes: [UInt8]) throws(SignalError) {
        var state: [UInt8]?
        var archived: [[UInt8]] = []
        var body = try reader(bytes, "session record")
        try body.fields("session record") { tag, reader throws(ProtobufError) in
            switch tag {
            case bytesTag(1): state = try reader.bytes()
            case bytesTag(2): archived.append(try reader.bytes())
            default: return false
            }
            return true
        }
        guard let state, archived.count <= Limits.archivedStates
        else { throw .malformed("session record") }
        current = try SessionState(serialized: state)
        self.archived = archived
    }

    /// The record in our own storage format: `{ 1 current, 2 archived* }`.
    public var serialized: [UInt8] {
        var writer = WireWriter(reserving: 600)
        if let current { writer.bytes(bytesTag(1), current.serialized) }
        for state in archived { writer.bytes(bytesTag(2), state) }
        return writer.output
    }

    /// The registration id that the other device gave.
    public var remoteRegistrationID: UInt32? { current?.remoteRegistrationID }

    /// The identity key of the other device.
    public var remoteIdentity: PublicKey? { current?.remoteIdentity }

    /// The key that names the current session; it changes when a new one is started.
    public var baseKey: PublicKey? { current?.baseKey }

    /// Whether the other device has not answered yet, so that messages carry the prekeys.
    public var isPending: Bool { current?.pending != nil }

    /// Whether a session was started with this base key.
    func holds(baseKey: PublicKey) -> Bool {
        current?.baseKey == baseKey
            || archived.contains { (try? SessionState(serialized: $0))?.baseKey == baseKey }
    }

    /// Makes a state the current one and archives the one before.
    mutating func begin(_ state: SessionState) {
        if let current {
            archived.insert(current.serialized, at: 0)
            if archived.count > Limits.archivedStates { archived.removeLast() }
        }
        current = state
    }

    /// Takes over the sessions of another record as archived ones.
    ///
    /// For a device that was known by two addresses: whichever session it goes on with is found.
    public mutating func absorb(_ other: SessionRecord) {
        let states = (other.current.map { [$0.serialized] } ?? []) + other.archived
        archived = Array((archived + states).prefix(Limits.archivedStates))
    }

    /// Decrypts with the first state that fits, which becomes the current one.
    ///
    /// On an error the record is unchanged.
    mutating func open(_ message: SignalMessage) throws(SignalError) -> [UInt8] {
        var failure = SignalError.noSession
        if current != nil {
            do {
                if let plain = try current?.open(message) { return plain }
            } catch {
                failure = error
            }
        }
        for (index, bytes) in archived.enumerated() {
            guard var state = try? SessionState(serialized: bytes) else { continue }
            do {
                let plain = try state.open(message)
                archived.remove(at: index)
                begin(state)
                return plain
            } catch {
                if failure == .badMAC || failure == .noSession { failure = error }
            }
        }
        throw failure
    }
}
