import Encodings

/// The address of a file without its host, as a message has it.
///
///     /v/t62.0-24/{owner}_{number}_{hash of its bytes}.enc?ccb=1&oh=x&oe={end, Unix seconds, hexadecimal}&_nc_sid=0
struct MediaPath {
    /// Who uploaded it.
    let owner: Person.ID
    /// Another one for each time that it is given out.
    let number: Int
    /// SHA-256 of the encrypted file.
    let hash: [UInt8]
    /// When the address ends, Unix seconds.
    let end: Int

    private static let folder = "/v/t62.0-24/"

    init(owner: Person.ID, number: Int, hash: [UInt8], end: Int) {
        self.owner = owner
        self.number = number
        self.hash = hash
        self.end = end
    }

    /// Reads path and `oe` of a request; nil when it is none of this server's.
    init?(_ path: String, end: String?) {
        guard path.hasPrefix(Self.folder), path.hasSuffix(".enc") else { return nil }
        let parts = path.dropFirst(Self.folder.count).dropLast(4).split(separator: "_")
        guard parts.count == 3, let owner = Person.ID(parts[0]), let number = Int(parts[1]),
            let hash = Hex.decode(String(parts[2])), hash.count == 32,
            let end = end.flatMap({ Int($0, radix: 16) })
        else { return nil }
        self.init(owner: owner, number: number, hash: hash, end: end)
    }

    /// Reads an address out of a message.
    init?(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let end = parts[1].split(separator: "&").first { $0.hasPrefix("oe=") }?.dropFirst(3)
        self.init(String(parts[0]), end: end.map(String.init))
    }

    /// The address.
    var text: String {
        "\(Self.folder)\(owner)_\(number)_\(Hex.encode(hash)).enc?ccb=1&oh=x&oe=\(String(end, radix: 16))&_nc_sid=0"
    }
}
