import Glibc
import HTTP
import JSON
import Model
import Settings

@testable import Engine
@testable import REST
@testable import Transport

extension Decoder {
    /// Addresses of people, machines and pages: what is read is written so that it reads the same.
    static let address = Decoder(
        name: "address",
        seeds: {
            [
                "15550001111:3@s.whatsapp.net", "123.1:45@lid", "120363-000000@g.us", "g.us",
                "2-someone:0@interop", "status@broadcast", "15550001111@c.us", "a_b-c@bot",
                "+1 (555) 000-1111", "127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0", "2001:db8::1",
                "[::1]:7766", "localhost:0", "socks5://a%20b:c@proxy.example:1080",
                "https://user@example.org:8443/a/b?c=d#e", "http://[::1]:80/", "2.3000.1045649367",
            ].map { Array($0.utf8) }
        },
        run: { bytes in
            let text = string(bytes)
            readPeople(text)
            readParts(bytes)
            readMachines(text)
            readPages(text)
            if let version = ClientVersion(text) {
                require(ClientVersion(version.description) == version, "a version reads the same")
            }
        }
    )
}

private func readPeople(_ text: String) {
    for jid in [JID(text), JID(recipient: text), try? Recipient(text).jid] {
        guard let jid else { continue }
        require(jid.isReadable, "an address that was read can be read again")
        require(JID(jid.description) == jid, "an address reads as it was written")
        let isPlain = jid.description.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        require(isPlain, "an address has no blank and no control character")
        guard !jid.user.isEmpty else { continue }
        require(JID(recipient: jid.description) == jid.bare, "an address is a recipient")
    }
}

/// An address that came in parts, as the wire has them.
private func readParts(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return }
    let words = string(bytes.dropFirst(4)).split(
        separator: "@",
        maxSplits: 1,
        omittingEmptySubsequences: false
    )
    let jid = JID(
        user: String(words[0]),
        server: Server(name: words.count > 1 ? String(words[1]) : "s.whatsapp.net"),
        device: UInt16(bytes[0]),
        agent: bytes[1],
        integrator: UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    )
    require(jid.isReadable == (JID(jid.description) == jid), "who can be read back is known")
}

private func readMachines(_ text: String) {
    if let address = ListenAddress(text) {
        require(
            ListenAddress(address.description) == address,
            "a listener's address reads the same"
        )
    }
    let address = IPAddress(text)
    _ = address?.isPublic
    guard !text.contains("%"), !text.utf8.contains(0) else { return }
    require(address?.bytes == systemBytes(text), "an address is what the system takes for one")
}

/// What the system takes a text for.
private func systemBytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var sixteen = in6_addr()
    if inet_pton(AF_INET6, text, &sixteen) == 1 {
        return withUnsafeBytes(of: sixteen) { Array($0) }
    }
    return nil
}

private func readPages(_ text: String) {
    _ = ProxySetting(text)
    _ = ProxySetting.excludes(text, text)
    let objection = Reach().objection(to: text)
    guard let parts = URLParts(text) else { return }
    if let again = URLParts(parts.curlText) {
        let isSame = again.hostField == parts.hostField && again.target == parts.target
        require(isSame, "a URL leads where its parts say")
    }
    guard objection == nil else { return }
    require(IPAddress(parts.host)?.isPublic ?? true, "no URL that passes names this machine")
}
