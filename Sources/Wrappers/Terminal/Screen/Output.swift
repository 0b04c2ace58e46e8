import Glibc

/// Writes the few sequences that ncurses does not know.
enum Output {
    /// Writes all of a text; gives up when the terminal is gone.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    STDOUT_FILENO,
                    buffer.baseAddress?.advanced(by: at),
                    bytes.count - at
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            at += count
        }
    }

    /// Standard base64, as clipboards want it.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let left = min(3, bytes.count - at)
            var word = Int(bytes[at]) << 16
            if left > 1 { word |= Int(bytes[at + 1]) << 8 }
            if left > 2 { word |= Int(bytes[at + 2]) }
            for index in 0..<4 {
                out.append(index <= left ? letters[word >> (18 - 6 * index) & 63] : 0x3D)
            }
            at += 3
        }
        return String(decoding: out, as: UTF8.self)
    }
}
