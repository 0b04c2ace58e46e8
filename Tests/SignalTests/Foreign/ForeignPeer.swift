import CSignalProtocol
import Crypto
import Signal

/// The library refused; its own code.
struct ForeignError: Error, Equatable {
    let code: Int32
}

/// Passes a success on and throws anything else.
private func check(_ code: Int32) throws(ForeignError) {
    if code < 0 { throw ForeignError(code: code) }
}

/// A device run by libsignal-protocol-c.
final class ForeignPeer {
    let address: SignalAddress
    private let memory: ForeignMemory
    private var context: OpaquePointer?
    private var store: OpaquePointer?
    private var nextPreKeyID: UInt32 = 1
    private let signedPreKey: KeyPair

    init(_ name: String, _ randomness: Randomness) throws {
        address = SignalAddress(name: name, device: 0)
        memory = ForeignMemory(randomness)
        signedPreKey = .generate(randomness)
        try check(signal_context_create(&context, nil))
        var provider = ForeignCrypto.provider(memory)
        try check(signal_context_set_crypto_provider(context, &provider))
        try check(signal_protocol_store_context_create(&store, context))
        memory.connect(to: store)
        try keepSignedPreKey()
    }

    deinit {
        signal_protocol_store_context_destroy(store)
        signal_context_destroy(context)
    }

    // MARK: - Keys

    private func keepSignedPreKey() throws {
        let pair = try foreign(signedPreKey)
        defer { signal_type_unref(pair) }
        let signature = try sign(signedPreKey.publicKey.serialized)
        var record: OpaquePointer?
        try check(
            session_signed_pre_key_create(&record, 1, 0, pair, signature, signature.count)
        )
        defer { signal_type_unref(record) }
        var bytes: OpaquePointer?
        try check(session_signed_pre_key_serialize(&bytes, record))
        defer { signal_buffer_free(bytes) }
        memory.signedPreKeys[1] = array(bytes)
    }

    private func sign(_ message: [UInt8]) throws -> [UInt8] {
        let pair = try foreign(memory.identity)
        defer { signal_type_unref(pair) }
        var signature: OpaquePointer?
        try check(
            curve_calculate_signature(
                context,
                &signature,
                ec_key_pair_get_private(pair),
                message,
                message.count
            )
        )
        defer { signal_buffer_free(signature) }
        return array(signature)
    }

    private func foreign(_ pair: KeyPair) throws -> OpaquePointer? {
        let publicKey = try foreign(pair.publicKey)
        defer { signal_type_unref(publicKey) }
        var privateKey: OpaquePointer?
        let secret = pair.privateKey.bytes
        try check(curve_decode_private_point(&privateKey, secret, secret.count, context))
        defer { signal_type_unref(privateKey) }
        var result: OpaquePointer?
        try check(ec_key_pair_create(&result, publicKey, privateKey))
        return result
    }

    private func foreign(_ key: PublicKey) throws -> OpaquePointer? {
        var result: OpaquePointer?
        try check(curve_decode_point(&result, key.serialized, 33, context))
        return result
    }

    private func makePreKey() throws -> (id: UInt32, key: PublicKey) {
        let id = nextPreKeyID
        nextPreKeyID += 1
        let made = KeyPair.generate(memory.randomness)
        let pair = try foreign(made)
        defer { signal_type_unref(pair) }
        var record: OpaquePointer?
        try check(session_pre_key_create(&record, id, pair))
        defer { signal_type_unref(record) }
        var bytes: OpaquePointer?
        try check(session_pre_key_serialize(&bytes, record))
        defer { signal_buffer_free(bytes) }
        memory.preKeys[id] = array(bytes)
        return (id, made.publicKey)
    }

    func bundle(withPreKey: Bool) throws -> PreKeyBundle {
        PreKeyBundle(
            registrationID: memory.registrationID,
            identity: memory.identity.publicKey,
            signedPreKeyID: 1,
            signedPreKey: signedPreKey.publicKey,
            signature: try sign(signedPreKey.publicKey.serialized),
            preKey: withPreKey ? try makePreKey() : nil
        )
    }

    // MARK: - Sessions

    func process(_ bundle: PreKeyBundle, for other: SignalAddress) throws {
        let identity = try foreign(bundle.identity)
        defer { signal_type_unref(identity) }
        let signed = try foreign(bundle.signedPreKey)
        defer { signal_type_unref(signed) }
        let preKey = try bundle.preKey.map { try foreign($0.key) } ?? nil
        defer { if let preKey { signal_type_unref(preKey) } }
        var foreignBundle: OpaquePointer?
        try check(
            session_pre_key_bundle_create(
                &foreignBundle,
                bundle.registrationID,
                Int32(other.device),
                bundle.preKey?.id ?? 0,
                preKey,
                bundle.signedPreKeyID,
                signed,
                bundle.signature,
                bundle.signature.count,
                identity
            )
        )
        defer { signal_type_unref(foreignBundle) }
        try withAddress(other) { other in
            var builder: OpaquePointer?
            try check(session_builder_create(&builder, store, other, context))
            defer { session_builder_free(builder) }
            try check(session_builder_process_pre_key_bundle(builder, foreignBundle))
        }
    }

    func encrypt(_ plain: [UInt8], for other: SignalAddress) throws -> Sealed {
        try withCipher(other) { cipher in
            var message: OpaquePointer?
            try check(session_cipher_encrypt(cipher, plain, plain.count, &message))
            defer { signal_type_unref(message) }
            return Sealed(
                isPreKey: ciphertext_message_get_type(message) == CIPHERTEXT_PREKEY_TYPE,
                bytes: array(ciphertext_message_get_serialized(message))
            )
        }
    }

    func decrypt(_ sealed: Sealed, from other: SignalAddress) throws -> [UInt8] {
        try withCipher(other) { cipher in
            var message: OpaquePointer?
            var plain: OpaquePointer?
            let bytes = sealed.bytes
            if sealed.isPreKey {
                try check(
                    pre_key_signal_message_deserialize(&message, bytes, bytes.count, context)
                )
                defer { signal_type_unref(message) }
                try check(
                    session_cipher_decrypt_pre_key_signal_message(cipher, message, nil, &plain)
                )
            } else {
                try check(signal_message_deserialize(&message, bytes, bytes.count, context))
                defer { signal_type_unref(message) }
                try check(session_cipher_decrypt_signal_message(cipher, message, nil, &plain))
            }
            defer { signal_buffer_free(plain) }
            return array(plain)
        }
    }

    private func withCipher<T>(
        _ other: SignalAddress,
        _ body: (OpaquePointer?) throws -> T
    ) throws -> T {
        try withAddress(other) { other in
            var cipher: OpaquePointer?
            try check(session_cipher_create(&cipher, store, other, context))
            defer { session_cipher_free(cipher) }
            return try body(cipher)
        }
    }

    private func withAddress<T>(
        _ address: SignalAddress,
        _ body: (UnsafePointer<signal_protocol_address>) throws -> T
    ) throws -> T {
        try address.name.withCString { name in
            var foreign = signal_protocol_address(
                name: name,
                name_len: address.name.utf8.count,
                device_id: Int32(address.device)
            )
            return try body(&foreign)
        }
    }

    // MARK: - Groups

    func createDistribution(group: String) throws -> [UInt8] {
        try withName(group, address) { name in
            var builder: OpaquePointer?
            try check(group_session_builder_create(&builder, store, context))
            defer { group_session_builder_free(builder) }
            var message: OpaquePointer?
            try check(group_session_builder_create_session(builder, &message, name))
            defer { signal_type_unref(message) }
            return array(ciphertext_message_get_serialized(message))
        }
    }

    func processDistribution(
        _ bytes: [UInt8],
        group: String,
        from sender: SignalAddress
    ) throws {
        try withName(group, sender) { name in
            var builder: OpaquePointer?
            try check(group_session_builder_create(&builder, store, context))
            defer { group_session_builder_free(builder) }
            var message: OpaquePointer?
            try check(
                sender_key_distribution_message_deserialize(&message, bytes, bytes.count, context)
            )
            defer { signal_type_unref(message) }
            try check(group_session_builder_process_session(builder, name, message))
        }
    }

    func encrypt(_ plain: [UInt8], group: String) throws -> [UInt8] {
        try withName(group, address) { name in
            var cipher: OpaquePointer?
            try check(group_cipher_create(&cipher, store, name, context))
            defer { group_cipher_free(cipher) }
            var message: OpaquePointer?
            try check(group_cipher_encrypt(cipher, plain, plain.count, &message))
            defer { signal_type_unref(message) }
            return array(ciphertext_message_get_serialized(message))
        }
    }

    func decrypt(_ bytes: [UInt8], group: String, from sender: SignalAddress) throws -> [UInt8] {
        try withName(group, sender) { name in
            var cipher: OpaquePointer?
            try check(group_cipher_create(&cipher, store, name, context))
            defer { group_cipher_free(cipher) }
            var message: OpaquePointer?
            try check(sender_key_message_deserialize(&message, bytes, bytes.count, context))
            defer { signal_type_unref(message) }
            var plain: OpaquePointer?
            try check(group_cipher_decrypt(cipher, message, nil, &plain))
            defer { signal_buffer_free(plain) }
            return array(plain)
        }
    }

    private func withName<T>(
        _ group: String,
        _ sender: SignalAddress,
        _ body: (UnsafePointer<signal_protocol_sender_key_name>) throws -> T
    ) throws -> T {
        try group.withCString { groupID in
            try withAddress(sender) { sender in
                var name = signal_protocol_sender_key_name(
                    group_id: groupID,
                    group_id_len: group.utf8.count,
                    sender: sender.pointee
                )
                return try body(&name)
            }
        }
    }
}
