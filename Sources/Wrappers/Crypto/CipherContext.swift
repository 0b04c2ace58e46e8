import COpenSSL

/// The ciphers in use, all with 32-byte keys.
enum CipherKind {
    case gcm
    case cbc
    case ctr

    /// OpenSSL's implementation.
    fileprivate var algorithm: OpaquePointer? {
        switch self {
        case .gcm: unsafe Library.gcm.algorithm
        case .cbc: unsafe Library.cbc.algorithm
        case .ctr: unsafe Library.ctr.algorithm
        }
    }
}

/// One use of one of OpenSSL's ciphers: owns the context, frees it at the end.
@safe
struct CipherContext: ~Copyable {
    private let context: OpaquePointer

    /// Sets up a cipher with its key and starting vector; nil when OpenSSL refuses.
    init?(_ cipher: CipherKind, key: [UInt8], iv: [UInt8], encrypts: Bool) {
        guard let context = unsafe OpenSSL.calls.EVP_CIPHER_CTX_new() else { return nil }
        let set = unsafe OpenSSL.calls.EVP_CipherInit_ex2(
            context,
            cipher.algorithm,
            key,
            iv,
            encrypts ? 1 : 0,
            nil
        )
        guard set == 1 else {
            unsafe OpenSSL.calls.EVP_CIPHER_CTX_free(context)
            return nil
        }
        unsafe self.context = context
    }

    deinit { unsafe OpenSSL.calls.EVP_CIPHER_CTX_free(context) }

    /// Authenticates data that is not encrypted (GCM).
    func authenticate(_ data: [UInt8]) -> Bool {
        var count: Int32 = 0
        return data.isEmpty
            || (unsafe OpenSSL.calls.EVP_CipherUpdate(context, nil, &count, data, Int32(data.count)))
                == 1
    }

    /// Passes `count` bytes of input through and finishes; nil when the end is not right.
    func run(_ input: [UInt8], count: Int, room: Int) -> [UInt8]? {
        guard count < Int32.max - 64 else { return nil }
        var isRight = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: count + room) { buffer, filled in
            var written: Int32 = 0
            var last: Int32 = 0
            guard
                unsafe OpenSSL.calls.EVP_CipherUpdate(
                    context,
                    buffer.baseAddress,
                    &written,
                    input,
                    Int32(count)
                )
                    == 1,
                let rest = unsafe buffer.baseAddress?.advanced(by: Int(written)),
                unsafe OpenSSL.calls.EVP_CipherFinal_ex(context, rest, &last) == 1
            else { return }
            filled = Int(written + last)
            isRight = true
        }
        return isRight ? output : nil
    }

    /// Passes a part of the input through, and more may follow; nil when OpenSSL refuses.
    func update(_ input: [UInt8]) -> [UInt8]? {
        guard input.count < Int32.max - 64 else { return nil }
        var isRight = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: input.count + 32) {
            buffer,
            filled in
            var written: Int32 = 0
            guard
                unsafe OpenSSL.calls.EVP_CipherUpdate(
                    context,
                    buffer.baseAddress,
                    &written,
                    input,
                    Int32(input.count)
                ) == 1
            else { return }
            filled = Int(written)
            isRight = true
        }
        return isRight ? output : nil
    }

    /// What is left at the end of the input; nil when the end is not right.
    func finish() -> [UInt8]? { run([], count: 0, room: 64) }

    /// The 16-byte tag of what was sealed (GCM).
    func tag() -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: 16)
        _ = unsafe OpenSSL.calls.EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, &tag)
        return tag
    }

    /// States the 16-byte tag that must come out (GCM).
    func expect(tag: [UInt8]) -> Bool {
        var tag = tag
        return unsafe OpenSSL.calls.EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, &tag)
            == 1
    }
}
