import Foundation
import JSON
import Model
import Support
import Testing

@testable import Commands

struct CatalogueDigestTests {
    /// A command as one build has it.
    private struct Wave: Command {
        typealias Reply = Done
        static let about = About("wave", .chat, "Wave at somebody")
        var to: String
    }

    /// The same with one more field.
    private struct WaveTwice: Command {
        typealias Reply = Done
        static let about = About("wave", .chat, "Wave at somebody")
        var to: String
        var times: Int?
    }

    /// The same with another reply.
    private struct WaveBack: Command {
        typealias Reply = String
        static let about = About("wave", .chat, "Wave at somebody")
        var to: String
    }

    @Test func `what the program says of its catalogue is true`() throws {
        let digest = Catalogue.digest(of: Catalogue.descriptions)
        if ProcessInfo.processInfo.environment["MARTLET_WRITE_MANUAL"] != nil {
            let path = "\(Program.checkout)/Sources/Leaves/Commands/Catalogue+Digest.swift"
            let source = try String(contentsOfFile: path, encoding: .utf8)
            try source.replacing(Catalogue.digest, with: digest)
                .write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(Catalogue.digest == digest, "run make manual")
        }
    }

    @Test func `catalogues that differ in a command, a field or a reply are told apart`() throws {
        let all = Catalogue.descriptions
        let digest = Catalogue.digest(of: all)
        #expect(Catalogue.digest(of: all.reversed()) == digest)
        let others = [
            Array(all.dropFirst()),
            all + [try CommandDescription(of: Wave.self)],
            all + [try CommandDescription(of: WaveTwice.self)],
            all + [try CommandDescription(of: WaveBack.self)],
        ]
        let digests = [digest] + others.map { Catalogue.digest(of: $0) }
        #expect(Set(digests).count == 5)
        #expect(digests.allSatisfy { $0.count == 16 })
    }
}
