import Commands
import Crypto
import Encodings
import Model
import Store
import Testing

@testable import Engine

@Suite struct CodeRotationTests {
    @Test func `the first of six codes stays 60 s, the others 20 s`() {
        var rotation = CodeRotation(refs: (1...6).map { "ref\($0)" })
        var lifetimes = [rotation.lifetime]
        while rotation.advance() { lifetimes.append(rotation.lifetime) }
        #expect(lifetimes == [.seconds(60)] + Array(repeating: .seconds(20), count: 5))
        #expect(rotation.index == 5)
    }

    @Test func `the text holds reference, keys, secret and client type`() throws {
        let keys = try Credentials.make(.seeded(12), now: Timestamp(seconds: 0))
        let text = try #require(CodeRotation(refs: ["2@abc"]).text(keys))
        let prefix = "https://wa.me/settings/linked_devices#"
        #expect(text.hasPrefix(prefix))
        let parts = text.dropFirst(prefix.count).split(separator: ",").map(String.init)
        #expect(parts.count == 5)
        #expect(parts.first == "2@abc")
        #expect(parts.dropFirst().prefix(3).allSatisfy { $0.count == 44 })
        #expect(Base64.decode(parts[1]) == keys.noiseKey.publicKey.bytes)
        #expect(Base64.decode(parts[2]) == keys.identityKey.publicKey.bytes)
        #expect(Base64.decode(parts[3]) == keys.advSecret)
        #expect(parts.last == "1")
    }

    @Test func `without references there is nothing to show`() throws {
        let keys = try Credentials.make(.seeded(13), now: Timestamp(seconds: 0))
        #expect(CodeRotation(refs: []).text(keys) == nil)
    }
}

@Suite struct PhoneNumberTests {
    @Test func `digits are kept and everything else dropped`() throws {
        #expect(try PhoneNumber.digits(of: "+1 (555) 123-0000") == "15551230000")
    }

    @Test(arguments: ["123456", "", "+0155512300", "٣٤٥٦٧٨٩"])
    func `too short, without country code or no ASCII digits is refused`(_ text: String) {
        #expect(throws: CommandError.self) { try PhoneNumber.digits(of: text) }
    }
}
