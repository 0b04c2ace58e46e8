import Foundation
import Support
import Testing

@testable import System

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

    @Test func `what a link leads to is left as it is, and so is a pipe`() throws {
        let (file, pipe) = (folder.path(of: "file"), folder.path(of: "pipe"))
        try Data("somebody's".utf8).write(to: URL(filePath: file))
        #expect(mkfifo(pipe, 0o666) == 0)
        for path in [file, pipe] {
            chmod(path, 0o666)
            try FileManager.default.createSymbolicLink(
                atPath: path + "-link",
                withDestinationPath: path
            )
            #expect(try !Files.narrow(path + "-link"))
        }
        #expect(try !Files.narrow(pipe))
        for path in [file, pipe] {
            let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect((kept as? NSNumber)?.intValue == 0o666)
        }
    }

    @Test(arguments: [(0o755, true), (0o777, true), (0o700, false), (0o500, false)])
    func `a directory stays one that its owner can enter`(mode: Int, isLoose: Bool) throws {
        let path = folder.path(of: "data")
        try Files.makeDirectory(path)
        chmod(path, mode_t(mode))
        #expect(try Files.narrow(path) == isLoose)
        let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((kept as? NSNumber)?.intValue == (isLoose ? 0o700 : mode))
    }

    @Test(arguments: [(0o644, false), (0o664, true), (0o646, true), (0o600, false)])
    func `who may change a file is known`(mode: Int, others: Bool) throws {
        let path = folder.path(of: "martlet.conf")
        try Files.write([], to: path)
        chmod(path, mode_t(mode))
        #expect(Files.isChangeableByOthers(path) == others)
        #expect(!Files.isChangeableByOthers(path + ".none"))
    }

    @Test func `a link to nothing is not the same as nothing`() throws {
        let path = folder.path(of: "martlet.conf")
        let missing = #expect(throws: SystemError.self) { try Files.read(path) }
        #expect(missing?.isNotFound == true)
        try FileManager.default.createSymbolicLink(
            atPath: path,
            withDestinationPath: folder.path(of: "elsewhere.conf")
        )
        let error = #expect(throws: SystemError.self) { try Files.read(path) }
        #expect(error?.isNotFound == false)
        #expect(error?.description.contains("\(path), which is a link to nothing") == true)
    }

    @Test func `who has a directory's lock is alone with it`() async throws {
        let path = folder.path(of: "count")
        try Files.write([0], to: path)
        try await withThrowingTaskGroup(of: Void.self) { [folder] group in
            for _ in 0..<20 {
                group.addTask {
                    try Files.withLock(ofDirectory: Files.directory(of: path)) {
                        let seen = try Files.read(path)
                        try Files.write([seen[0] + 1], to: folder.path(of: "count"))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Files.read(path) == [20])
        #expect(throws: SystemError.self) {
            try Files.withLock(ofDirectory: folder.path(of: "none")) {}
        }
    }

    @Test(arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b", "a")])
    func `a path lies in a directory`(path: String, directory: String) {
        #expect(Files.directory(of: path) == directory)
    }

    @Test func `a pipe in the place of a file is refused, and nobody waits for it`() async throws {
        let path = folder.path(of: "host.json")
        #expect(mkfifo(path, 0o600) == 0)
        let ways: [@Sendable () throws -> Void] = [
            { _ = try Files.read(path) }, { _ = try Files.begins(path, with: [1]) },
            { _ = try AppendFile(path, limit: 1000) }, { _ = try LockFile(path) },
        ]
        for way in ways {
            let waiting = Task.detached { #expect(throws: (any Error).self) { try way() } }
            try await within("an answer") { _ = await waiting.value }
        }
        let error = #expect(throws: SystemError.self) { try Files.read(path) }
        #expect(error?.description.contains("\(path), which is no file") == true)
        let directory = #expect(throws: SystemError.self) { try Files.read(folder.path) }
        #expect(directory?.code == EISDIR)
    }

    @Test func `a file that is not there is not loose`() throws {
        #expect(try !Files.narrow(folder.path(of: "none")))
    }
}
