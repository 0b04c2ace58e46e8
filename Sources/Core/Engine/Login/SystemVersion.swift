import System

/// The version of the operating system, which the phone is told when a device is linked.
enum SystemVersion {
    /// The numbers of `VERSION_ID` in `/etc/os-release`, at most three; empty where it has none.
    static var present: [UInt32] {
        guard let bytes = try? Files.read("/etc/os-release", limit: 64 << 10) else { return [] }
        return numbers(in: String(decoding: bytes, as: UTF8.self))
    }

    /// The same of the text of such a file.
    ///
    /// - Source: os-release(5); zapo `src/transport/noise/WaClientPayload.ts`: anything but dotted numbers is none.
    static func numbers(in file: String) -> [UInt32] {
        let name = "VERSION_ID="
        let lines = file.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.hasPrefix(name) }) else { return [] }
        let value = line.dropFirst(name.count).filter { $0 != "\"" && $0 != "'" }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false).map { UInt32($0) }
        guard parts.allSatisfy({ $0 != nil }) else { return [] }
        return parts.prefix(3).compactMap(\.self)
    }
}
