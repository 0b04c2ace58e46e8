import CSignalProtocol
import Crypto

/// Gives libsignal-protocol-c the primitives it asks for.
///
/// Its curve arithmetic and its protocol are its own; hashing and AES come from here.
enum ForeignCrypto {
    static func provider(_ memory: ForeignMemory) -> signal_crypto_provider {
        signal_crypto_provider(
            random_func: { output, count, memory in
                let bytes = ForeignMemory.from(memory).randomness.bytes(count)
                output?.update(from: bytes, count: count)
                return 0
            },
            hmac_sha256_init_func: { context, key, count, _ in
                context?.pointee = collector(array(key, count))
                return 0
            },
            hmac_sha256_update_func: { context, data, count, _ in
                collected(context)?.data += array(data, count)
                return 0
            },
            hmac_sha256_final_func: { context, output, _ in
                guard let collector = collected(context) else { return -1 }
                output?.pointee = buffer(HMAC.sha256(key: collector.key, collector.data))
                return 0
            },
            hmac_sha256_cleanup_func: { context, _ in release(context) },
            sha512_digest_init_func: { context, _ in
                context?.pointee = collector([])
                return 0
            },
            sha512_digest_update_func: { context, data, count, _ in
                collected(context)?.data += array(data, count)
                return 0
            },
            sha512_digest_final_func: { context, output, _ in
                guard let collector = collected(context) else { return -1 }
                output?.pointee = buffer(SHA512.hash(collector.data))
                collector.data = []
                return 0
            },
            sha512_digest_cleanup_func: { context, _ in release(context) },
            encrypt_func: { output, cipher, key, keyCount, iv, ivCount, text, count, _ in
                guard cipher == SG_CIPHER_AES_CBC_PKCS5 else { return -1 }
                let sealed = AESCBC.encrypt(
                    array(text, count),
                    key: array(key, keyCount),
                    iv: array(iv, ivCount)
                )
                output?.pointee = buffer(sealed)
                return 0
            },
            decrypt_func: { output, cipher, key, keyCount, iv, ivCount, text, count, _ in
                guard cipher == SG_CIPHER_AES_CBC_PKCS5,
                    let plain = try? AESCBC.decrypt(
                        array(text, count),
                        key: array(key, keyCount),
                        iv: array(iv, ivCount)
                    )
                else { return -1 }
                output?.pointee = buffer(plain)
                return 0
            },
            user_data: memory.pointer
        )
    }
}

/// Input that is collected until the library asks for the result.
private final class Collector {
    let key: [UInt8]
    var data: [UInt8] = []
    init(key: [UInt8]) { self.key = key }
}

private func collector(_ key: [UInt8]) -> UnsafeMutableRawPointer {
    Unmanaged.passRetained(Collector(key: key)).toOpaque()
}

private func collected(_ context: UnsafeMutableRawPointer?) -> Collector? {
    context.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
}

private func release(_ context: UnsafeMutableRawPointer?) {
    if let context { Unmanaged<Collector>.fromOpaque(context).release() }
}

/// The bytes at a pointer.
func array(_ pointer: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: pointer, count: count))
}

/// The bytes of one of the library's buffers.
func array(_ buffer: OpaquePointer?) -> [UInt8] {
    buffer.map { array(signal_buffer_const_data($0), signal_buffer_len($0)) } ?? []
}

/// One of the library's buffers with these bytes.
func buffer(_ bytes: [UInt8]) -> OpaquePointer? { signal_buffer_create(bytes, bytes.count) }
