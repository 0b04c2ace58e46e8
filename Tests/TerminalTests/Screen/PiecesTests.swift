import Canvas
import Glibc
import Testing

@testable import Terminal

/// What stands for a sign that the terminal's character set does not have.
@Suite struct PiecesTests {
    /// The texts of a cluster's pieces, in a locale of this thread alone.
    private func drawn(_ text: String, in locale: String) throws -> [String] {
        let other = try #require(newlocale(LC_CTYPE_MASK, locale, nil))
        let own = uselocale(other)
        defer {
            uselocale(own)
            freelocale(other)
        }
        return CleanText(body: text).clusters.flatMap { cluster in
            Pieces.of(cluster, drawsFlags: false).map { piece in
                String(String.UnicodeScalarView(piece.compactMap { Unicode.Scalar(UInt32($0)) }))
            }
        }
    }

    @Test func `a question mark stands for what an ASCII terminal cannot draw`() throws {
        #expect(try drawn("aé", in: "C") == ["a", "?"])
        // Where a text is cut.
        #expect(try drawn("a…", in: "C") == ["a", "~"])
        // As many columns as the sign would have taken.
        #expect(try drawn("👍日", in: "C") == ["?", " ", "?", " "])
        #expect(try drawn("👩🏽‍🚀!", in: "C") == ["?", " ", "!"])
    }

    @Test func `a terminal that knows the sign gets it`() throws {
        #expect(try drawn("aé日", in: "C.UTF-8") == ["a", "é", "日"])
    }
}
