import HTTP
import Testing

@Suite struct ReachTests {
    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.0.1", "192.0.1.1",
        "2606:4700::1111", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808",
        "2002:808:808::1",
    ])
    func `the public internet may be reached`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(Reach().allows(address))
    }

    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.168.1.1", "198.18.0.1", "224.0.0.1",
        "255.255.255.255", "::", "::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1", "2002:7f00:1::", "2002:a00:1::1", "100::1", "2001:db8::1",
    ])
    func `this machine and private networks only where that is allowed`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!Reach().allows(address))
        #expect(Reach(allowsPrivate: true).allows(address))
    }

    @Test(arguments: [
        "localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "127.255.0.1", "::1", "[::1]",
        "[0:0:0:0:0:0:0:1]",
    ])
    func `this machine is known by its name and its addresses`(host: String) {
        #expect(IPAddress.isLoopback(host: host))
    }

    @Test(arguments: [
        "", "127.1", "127.0.0.1.5", "127.0.0.256", "127.0.0.1.evil.org", "localhost.evil.org",
        "evillocalhost", "10.0.0.1", "::2", "[::1", "::1]", "0.0.0.0",
    ])
    func `nothing else is this machine`(host: String) {
        #expect(!IPAddress.isLoopback(host: host))
    }

    @Test(arguments: [
        "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "0x7f.0.0.1", "1.2.3.+4",
        "localhost", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::",
        "g::", "::1.2.3", "1:2:3:4:5:6:7::8:9",
        "1.2.3.4::", "1:2:1.2.3.4::5", "::1.2.3.4:5",
    ])
    func `what is no address is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `the text form is read in all its ways`() {
        #expect(IPAddress("::")?.bytes == [UInt8](repeating: 0, count: 16))
        #expect(IPAddress("::1")?.bytes.last == 1)
        #expect(
            IPAddress("1:2:3:4:5:6:7:8")?.bytes == [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]
        )
        #expect(IPAddress("1::8") == IPAddress("1:0:0:0:0:0:0:8"))
        #expect(IPAddress("ABCD::") == IPAddress("abcd:0:0:0:0:0:0:0"))
        #expect(IPAddress("::ffff:1.2.3.4")?.bytes.suffix(4) == [1, 2, 3, 4])
    }

    @Test(arguments: [
        "https://example.org/hook", "http://example.org:8080/a?b=c", "https://8.8.8.8/",
        "HTTPS://Example.Org", "http://[2606:4700::1111]:80/x",
    ])
    func `a URL may be set`(url: String) {
        #expect(Reach().objection(to: url) == nil)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "file:///etc/passwd", "http://", "http:///x",
        "http://a b/", "http://user:word@example.org/", "http://127.0.0.1/", "http://localhost:1/",
        "http://LOCALHOST/", "http://x.localhost/", "http://[::1]/", "http://169.254.169.254/",
        "http://example.org@127.0.0.1/", "http://10.0.0.1?x", "http://[::ffff:127.0.0.1]:80/",
    ])
    func `a URL is refused`(url: String) {
        #expect(Reach().objection(to: url) != nil)
    }

    @Test func `loopback may be set where that is allowed`() {
        let reach = Reach(allowsPrivate: true)
        #expect(reach.objection(to: "http://127.0.0.1:8080/") == nil)
        #expect(reach.objection(to: "http://localhost/") == nil)
        #expect(reach.objection(to: "file:///") != nil)
    }
}
