import Model
import Testing

@Suite struct GroupLinkTests {
    private static let code = "AbCdEfGhIjKlMnOpQrSt_-"

    @Test(arguments: [
        code, " \(code)\n", "https://chat.whatsapp.com/\(code)", "chat.whatsapp.com/\(code)",
        "HTTPS://Chat.WhatsApp.com/\(code)", "http://chat.whatsapp.com/invite/\(code)",
        "https://chat.whatsapp.com/\(code)?mode=ac_t", "https://chat.whatsapp.com/\(code)/",
    ])
    func `is known in every form in which people pass it on`(_ text: String) {
        #expect(GroupLink(reading: text)?.code == Self.code)
        #expect(GroupLink(reading: text)?.link == "https://chat.whatsapp.com/\(Self.code)")
    }

    @Test(arguments: [
        "", " ", "https://chat.whatsapp.com/", "https://example.org/\(code)", "two words", "é",
        String(repeating: "a", count: 65), "\u{1b}[2J",
    ])
    func `nothing else is one`(_ text: String) { #expect(GroupLink(reading: text) == nil) }
}
