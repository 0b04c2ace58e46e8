import Synchronization

/// Numbers for clusters of several code points, so that a cell need not hold their text.
///
/// Each is kept once, for as long as the process runs; there is room for more than any alphabet has.
/// Beyond that (somebody floods us) a new one is drawn as its first code point alone.
enum ClusterTable {
    private struct Entries {
        var codes: [Character: UInt32] = [:]
        var characters: [Character] = []
    }

    private static let entries = Mutex(Entries())
    /// The first number that is no code point.
    private static let base: UInt32 = 0x11_0000
    private static let limit = 65_536

    /// The number of a cluster.
    static func code(of character: Character) -> UInt32 {
        entries.withLock { entries in
            if let known = entries.codes[character] { return known }
            guard entries.characters.count < limit else {
                return character.unicodeScalars.first?.value ?? 0x20
            }
            let code = base + UInt32(entries.characters.count)
            entries.codes[character] = code
            entries.characters.append(character)
            return code
        }
    }

    /// The cluster with a number.
    static func character(of code: UInt32) -> Character {
        entries.withLock { entries in
            let index = Int(code) - Int(base)
            return entries.characters.indices.contains(index) ? entries.characters[index] : " "
        }
    }
}
