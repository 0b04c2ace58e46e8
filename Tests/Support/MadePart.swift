import Foundation
import Synchronization

/// A part of a page of the manual that follows from a table of the program; `make manual` writes all anew.
///
///     .\" The settings: `make manual` writes them anew.
///     ...
///     .\" End of the settings.
public struct MadePart: Sendable {
    private let path: String
    private let begin: String
    private let end: String

    /// Takes a part by what it is, such as `settings`, and the name of its page.
    public init(_ what: String, of page: String) {
        path = "\(Program.checkout)/man/\(page)"
        begin = ".\\\" The \(what): `make manual` writes them anew.\n"
        end = ".\\\" End of the \(what).\n"
    }

    /// Whether the page has these lines there; where the manual is to be written, it has them then.
    ///
    /// - Parameter lines: What follows from the table, ready for roff.
    /// - Returns: Whether they are there.
    /// - Throws: When the page cannot be read or has no such part.
    public func holds(_ lines: [String]) throws -> Bool {
        // Tests of one page run side by side.
        try Self.lock.withLock { _ in try compare(lines) }
    }

    private static let lock = Mutex(())

    private func compare(_ lines: [String]) throws -> Bool {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        guard let start = page.range(of: begin)?.upperBound,
            let stop = page.range(of: end)?.lowerBound
        else { throw CocoaError(.fileReadCorruptFile) }
        let made = lines.map { $0 + "\n" }.joined()
        guard ProcessInfo.processInfo.environment["MARTLET_WRITE_MANUAL"] != nil else {
            return page[start..<stop] == made
        }
        let written = page.replacingCharacters(in: start..<stop, with: made)
        try written.write(toFile: path, atomically: true, encoding: .utf8)
        return true
    }

    /// Text that roff takes as it stands.
    public static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }

    /// Text that is a word of its own behind a macro.
    public static func quoted(_ text: String) -> String {
        "\"\(escaped(text).replacing("\"", with: "\\(dq"))\""
    }
}
