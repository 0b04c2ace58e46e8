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
}
