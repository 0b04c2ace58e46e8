import Testing

@testable import Engine

@Suite struct VersionPagesTests {
    @Test(
        arguments: [
            (
                #"…JSON.parse("{\"SiteData\":{\"server_revision\":1,\"client_revision\":1045649368}}")"#,
                1_045_649_368
            ),
            (#"<script>{"client_revision":1045649368,"tier":1}</script>"#, 1_045_649_368),
            (#"{"client_revision":   42 }"#, 42),
            (#"{"client_revision":2147483647}"#, 2_147_483_647),
            (#"a["client_revision"]=x;{"client_revision":7}"#, 7),
            (#"{"client_revision":2147483648}"#, nil), (#"{"client_revision":0}"#, nil),
            (#"{"client_revision":-5}"#, nil), (#"{"client_revision":"x"}"#, nil),
            (#"{"client_revision":99999999999999999999999}"#, nil), (#"{"client_revision"#, nil),
            (#"{"client_revision\"#, nil), ("<html>no such thing</html>", nil), ("", nil),
        ] as [(String, UInt32?)]
    )
    func `the revision is a number behind its name`(_ page: String, _ expected: UInt32?) {
        #expect(VersionPages.revision(in: Array(page.utf8)) == expected)
    }
}
