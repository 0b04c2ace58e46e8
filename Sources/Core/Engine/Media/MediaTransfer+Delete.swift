import Encodings
import HTTP
import Media

extension MediaTransfer {
    /// Has the server forget a file that was for this device alone.
    ///
    ///     → DELETE /mms/{type}/{token}?auth&token&d_md={direct path, Base64}[&e_handle]
    ///       Companion_User_Secret: {nonce}?
    ///     ← 200
    ///
    /// Files of messages are never deleted so: whoever they were passed on to has the same one.
    ///
    /// - Parameters:
    ///   - directPath: Where it lies.
    ///   - hash: SHA-256 of the encrypted file.
    ///   - type: What it holds.
    ///   - proof: By what the server knows that it may go: a handle and a nonce.
    /// - Throws: ``MediaFailure``.
    /// - Source: whatsmeow `upload.go` (`DeleteMedia`).
    func delete(
        _ directPath: String,
        hash: [UInt8],
        _ type: MediaType,
        proof: (handle: String, nonce: String)? = nil
    ) async throws(MediaFailure) {
        let token = Base64.encodeURL(hash)
        let path = directPath.prefix { $0 != "?" }
        try await atHosts { (base, auth) async throws(MediaFailure) -> Void? in
            var url = "\(base)/mms/\(type.path)/\(token)?auth=\(Percent.encode(auth))"
            url += "&token=\(token)&d_md=\(Base64.encodeURL(Array(path.utf8)))"
            var headers = Headers()
            if let proof {
                url += "&e_handle=\(Percent.encode(proof.handle))"
                headers.add("Companion_User_Secret", proof.nonce)
            }
            switch try await send("DELETE", url, headers: headers).status {
            case 200..<300: return ()
            case 401, 403: return nil
            case let status: throw .later("the server does not delete the file (\(status))")
            }
        }
    }
}
