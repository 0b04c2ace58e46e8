import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RefusalCodeTests {
    private func refused(_ code: String?) throws -> RefusalCode? {
        var error = Node("error", ["text": "no"])
        if let code { error.attributes["code"] = .text(code) }
        let user = Node("user", ["jid": .jid(.lid("200"))]) {
            Node("devices", [:], content: .nodes([error]))
        }
        let usync = Node("usync") { Node("list", [:], content: .nodes([user])) }
        let iq = Node("iq", ["type": "result"], content: .nodes([usync]))
        return try FetchDevices(users: [.lid("200")], sid: "1").read(iq).first?.error
    }

    @Test func `has the server's number, and no other`() throws {
        #expect(try refused("429") == .number(429))
        #expect(try refused("429")?.number == 429)
        for code in [nil, "", "many"] {
            #expect(try refused(code) == .unreadable)
            #expect(try refused(code)?.number == nil)
        }
    }
}
