import Foundation
import Support
import System
import Testing

@Suite struct FilesTests {
    private let folder = TemporaryDirectory()

    @Test(arguments: [(0o644, true), (0o660, true), (0o604, true), (0o600, false), (0o400, false)])
    func `a file is narrowed when others could use it`(mode: Int, isLoose: Bool) throws {
        let path = folder.path(of: "key")
        try Data("secret".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(try Files.narrow(path) == isLoose)
        let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((kept as? NSNumber)?.intValue == (isLoose ? 0o600 : mode))
    }

    @Test func `a file that is not there is not loose`() throws {
        #expect(try !Files.narrow(folder.path(of: "none")))
    }
}
