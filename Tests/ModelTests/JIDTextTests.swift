import Model
import Testing

@Suite struct JIDTextTests {
    @Test(arguments: [
        JID.phone("15550001111"), .phone("15550001111", device: 3), .lid("200"),
        .lid("200198745630218", device: 65_535),
        JID(user: "12", server: .phone, device: 5, agent: 7),
        JID(user: "15550001111", server: .hosted, device: 99),
        JID(user: "200", server: .hostedLID, device: 99),
        JID(user: "120363000000000001", server: .group), JID(user: "12-34", server: .group),
        .status, JID(user: "1700000000", server: .broadcast), JID(user: "1", server: .newsletter),
        JID(user: "867051314767696", server: .bot),
        JID(user: "ab", server: .messenger, device: 258),
        JID(user: "ab", server: .interop, device: 258, integrator: 3),
        JID(user: "ab", server: .interop), .server, .groupServer,
    ])
    func `reads back what it wrote`(jid: JID) {
        #expect(jid.isReadable)
        #expect(JID(jid.description) == jid)
    }

    @Test(arguments: [
        ("15550001111@c.us", JID.phone("15550001111")), ("1:0@lid", .lid("1")),
        ("1.0:4@lid", .lid("1", device: 4)), ("s.whatsapp.net", .server), ("g.us", .groupServer),
    ])
    func `reads other spellings of an address`(text: String, jid: JID) {
        #expect(JID(text) == jid)
    }

    @Test(arguments: [
        "", "x", "@", "@lid", "x@", "1@", "x:y:3@lid", "john.doe.1@s.whatsapp.net", "x.y@lid",
        "a:b@g.us",
        "1:2@g.us", "120363:0@g.us@", "1@@lid", "1@lid@lid", "abc@lid", "abc@s.whatsapp.net",
        "15550110001\u{7}@s.whatsapp.net", "1 2@lid", "1@l id", "1@lid\n", "\u{661}@lid",
        "1:+2@lid",
        "1:-2@lid", "1:65536@lid", "1.256:0@lid", "1:@lid", "1.@lid", ":1@lid", ".1@lid",
        "1:2:3@lid",
        "1.2.3@lid", "ab:1@interop", "99999-ab:1@interop", "-ab:1@interop", "3-:1@interop", ".net",
        "net.",
        "a.b/c", String(repeating: "1", count: 21) + "@lid",
        String(repeating: "1", count: 4000) + "@lid",
        "1@" + String(repeating: "x", count: 65), "status:1@broadcast", "e\u{301}@newsletter",
    ])
    func `reads nothing else`(text: String) {
        #expect(JID(text) == nil)
    }

    @Test(arguments: [
        JID(user: "x:y", server: .lid), JID(user: "x.y", server: .lid),
        JID(user: "1", server: .group, device: 1),
        JID(user: "a:b", server: .group), JID(user: "1", server: .phone, integrator: 1),
        JID(user: "1", server: Server(name: "")), JID(user: "", server: Server(name: "x")),
        JID(user: "", server: .phone, device: 1), JID(user: "1", server: .bot, agent: 1),
        JID(user: "a@b", server: .newsletter),
    ])
    func `knows which addresses could not be read back`(jid: JID) {
        #expect(!jid.isReadable)
        #expect(JID(jid.description) != jid)
    }

    /// Whatever is accepted is written so that it reads back; pieces of addresses put together at random.
    @Test func `is the inverse of writing, whatever is read`() {
        let pieces = [
            "1", "200", "x", "-", ".", ":", "@", "lid", "g.us", "s.whatsapp.net", "c.us", "interop",
            "0", "\u{0}",
            "broadcast", "é", "+", " ", "hosted", "7",
        ]
        var random = SystemRandomNumberGenerator()
        var accepted = 0
        for _ in 0..<200_000 {
            let text = (0..<Int.random(in: 1...7, using: &random))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            guard let jid = JID(text) else { continue }
            accepted += 1
            #expect(jid.isReadable, "\(text)")
            #expect(JID(jid.description) == jid, "\(text)")
        }
        #expect(accepted > 100)
    }
}

@Suite struct BotTests {
    @Test func `bots are known by their numbers`() {
        let bots: [JID] = [.phone("13135550002"), .phone("13165550012")]
        let people: [JID] = [
            .phone("131355500021"), .phone("1313555000"), .phone("13165551012"),
            .phone("15550001111"), .lid("13135550002"),
        ]
        #expect((bots + people).filter { $0.isBot } == bots)
    }
}

@Suite struct RecipientTests {
    @Test func `reads numbers as people write them`() {
        #expect(JID(recipient: "+1 (555) 000-1111") == .phone("15550001111"))
        #expect(JID(recipient: "15550001111:3@s.whatsapp.net") == .phone("15550001111"))
        #expect(JID(recipient: "200@lid") == .lid("200"))
    }

    @Test(arguments: [
        "x:y:3@lid", "john.doe.1@s.whatsapp.net", "15550110001\u{7}@s.whatsapp.net",
        "+" + String(repeating: "1", count: 4000), "abc", "", "123456", "12345\u{661}78",
    ])
    func `refuses what cannot be one`(text: String) {
        #expect(JID(recipient: text) == nil)
    }
}
