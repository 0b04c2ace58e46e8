import Foundation
import Support
import Testing

@testable import Hosting

struct PrivateFilesTests {
    private let folder = TemporaryDirectory()

    private func make(_ name: String, _ mode: Int) throws -> String {
        let path = folder.path(of: name)
        try Data("secret".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test func `what others could read is narrowed, and that is said once`() throws {
        let path = try make("key", 0o644)
        #expect(PrivateFiles.narrow(path) == "others could read \(path); now only its owner can")
        #expect(PrivateFiles.narrow(path) == nil)
        #expect(PrivateFiles.narrow(folder.path(of: "none")) == nil)
    }

    @Test func `what a link leads to stays as it is, and is said when others can read it`() throws {
        for (name, mode) in [("loose", 0o644), ("tight", 0o600)] {
            let (file, link) = (try make(name, mode), folder.path(of: "\(name)-link"))
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
            let said = PrivateFiles.narrow(link)
            #expect((said != nil) == (name == "loose"))
            #expect(said?.contains("chmod go=") ?? true)
            let kept = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
            #expect((kept as? NSNumber)?.intValue == mode)
        }
    }
}
