import CSignalProtocol
import Crypto

/// What a device of libsignal-protocol-c has stored, as it serialized it.
final class ForeignMemory {
    let randomness: Randomness
    let identity: KeyPair
    let registrationID: UInt32
    var sessions: [String: [UInt8]] = [:]
    var identities: [String: [UInt8]] = [:]
    var preKeys: [UInt32: [UInt8]] = [:]
    var signedPreKeys: [UInt32: [UInt8]] = [:]
    var senderKeys: [String: [UInt8]] = [:]

    init(_ randomness: Randomness) {
        self.randomness = randomness
        identity = .generate(randomness)
        registrationID = UInt32(randomness.below(16380)) + 1
    }

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> ForeignMemory {
        guard let pointer else { preconditionFailure("the library lost our pointer") }
        return Unmanaged<ForeignMemory>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Tells the library where things are kept.
    func connect(to store: OpaquePointer?) {
        var sessions = sessionStore
        signal_protocol_store_context_set_session_store(store, &sessions)
        var preKeys = preKeyStore
        signal_protocol_store_context_set_pre_key_store(store, &preKeys)
        var signedPreKeys = signedPreKeyStore
        signal_protocol_store_context_set_signed_pre_key_store(store, &signedPreKeys)
        var identities = identityStore
        signal_protocol_store_context_set_identity_key_store(store, &identities)
        var senderKeys = senderKeyStore
        signal_protocol_store_context_set_sender_key_store(store, &senderKeys)
    }

    private var sessionStore: signal_protocol_session_store {
        signal_protocol_session_store(
            load_session_func: { record, _, address, memory in
                let memory = ForeignMemory.from(memory)
                guard let bytes = memory.sessions[text(address)] else { return 0 }
                record?.pointee = buffer(bytes)
                return 1
            },
            get_sub_device_sessions_func: { _, _, _, _ in SG_ERR_UNKNOWN },
            store_session_func: { address, record, count, _, _, memory in
                ForeignMemory.from(memory).sessions[text(address)] = array(record, count)
                return 0
            },
            contains_session_func: { address, memory in
                ForeignMemory.from(memory).sessions[text(address)] == nil ? 0 : 1
            },
            delete_session_func: { address, memory in
                ForeignMemory.from(memory).sessions.removeValue(forKey: text(address)) == nil
                    ? 0 : 1
            },
            delete_all_sessions_func: { _, _, _ in SG_ERR_UNKNOWN },
            destroy_func: { _ in },
            user_data: pointer
        )
    }

    private var preKeyStore: signal_protocol_pre_key_store {
        signal_protocol_pre_key_store(
            load_pre_key: { record, id, memory in
                let memory = ForeignMemory.from(memory)
                guard let bytes = memory.preKeys[id] else { return SG_ERR_INVALID_KEY_ID }
                record?.pointee = buffer(bytes)
                return 0
            },
            store_pre_key: { id, record, count, memory in
                ForeignMemory.from(memory).preKeys[id] = array(record, count)
                return 0
            },
            contains_pre_key: { id, memory in
                ForeignMemory.from(memory).preKeys[id] == nil ? 0 : 1
            },
            remove_pre_key: { id, memory in
                ForeignMemory.from(memory).preKeys[id] = nil
                return 0
            },
            destroy_func: { _ in },
            user_data: pointer
        )
    }

    private var signedPreKeyStore: signal_protocol_signed_pre_key_store {
        signal_protocol_signed_pre_key_store(
            load_signed_pre_key: { record, id, memory in
                let memory = ForeignMemory.from(memory)
                guard let bytes = memory.signedPreKeys[id] else { return SG_ERR_INVALID_KEY_ID }
                record?.pointee = buffer(bytes)
                return 0
            },
            store_signed_pre_key: { id, record, count, memory in
                ForeignMemory.from(memory).signedPreKeys[id] = array(record, count)
                return 0
            },
            contains_signed_pre_key: { id, memory in
                ForeignMemory.from(memory).signedPreKeys[id] == nil ? 0 : 1
            },
            remove_signed_pre_key: { _, _ in 0 },
            destroy_func: { _ in },
            user_data: pointer
        )
    }

    private var identityStore: signal_protocol_identity_key_store {
        signal_protocol_identity_key_store(
            get_identity_key_pair: { publicKey, privateKey, memory in
                let identity = ForeignMemory.from(memory).identity
                publicKey?.pointee = buffer(identity.publicKey.serialized)
                privateKey?.pointee = buffer(identity.privateKey.bytes)
                return 0
            },
            get_local_registration_id: { memory, id in
                id?.pointee = ForeignMemory.from(memory).registrationID
                return 0
            },
            save_identity: { address, key, count, memory in
                ForeignMemory.from(memory).identities[text(address)] = array(key, count)
                return 0
            },
            is_trusted_identity: { address, key, count, memory in
                let known = ForeignMemory.from(memory).identities[text(address)]
                return known == nil || known == array(key, count) ? 1 : 0
            },
            destroy_func: { _ in },
            user_data: pointer
        )
    }

    private var senderKeyStore: signal_protocol_sender_key_store {
        signal_protocol_sender_key_store(
            store_sender_key: { name, record, count, _, _, memory in
                ForeignMemory.from(memory).senderKeys[text(name)] = array(record, count)
                return 0
            },
            load_sender_key: { record, _, name, memory in
                let memory = ForeignMemory.from(memory)
                guard let bytes = memory.senderKeys[text(name)] else { return 0 }
                record?.pointee = buffer(bytes)
                return 1
            },
            destroy_func: { _ in },
            user_data: pointer
        )
    }
}

/// An address of the library as text.
private func text(_ address: UnsafePointer<signal_protocol_address>?) -> String {
    guard let address = address?.pointee else { return "" }
    return "\(String(cString: address.name)):\(address.device_id)"
}

/// A group and a sender of the library as text.
private func text(_ name: UnsafePointer<signal_protocol_sender_key_name>?) -> String {
    guard let name = name?.pointee else { return "" }
    let sender = "\(String(cString: name.sender.name)):\(name.sender.device_id)"
    return "\(String(cString: name.group_id)) \(sender)"
}
