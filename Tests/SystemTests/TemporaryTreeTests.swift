import Foundation
import Support
import System
import Testing

@Suite struct TemporaryTreeTests {
    private let folder = TemporaryDirectory()

    @Test func `a tree goes with all that is in it, and no link is followed`() throws {
        let (tree, other) = (folder.path(of: "tree"), folder.path(of: "other"))
        for place in ["\(tree)/a/b", other] {
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true
            )
            try Files.write([1], to: "\(place)/file")
        }
        for link in ["\(tree)/a/link", folder.path(of: "link")] {
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
        }
        try Files.removeTree(tree)
        try Files.removeTree(folder.path(of: "link"))
        try Files.removeTree(folder.path(of: "none"))
        #expect(Files.names(in: folder.path) == ["other"])
        #expect(Files.names(in: other) == ["file"])
    }
}
