import Foundation
import Model
import Testing

@Suite struct StopReasonTests {
    @Test(arguments: [
        (VersionRefusal(), "update martlet, or set network.client_version"),
        (
            VersionRefusal(version: "2.3000.1"),
            "update martlet, or set network.client_version; 2.3000.1 is refused"
        ),
        (
            VersionRefusal(version: "2.3000.1", newest: "2.3000.1"),
            "update martlet, or set network.client_version; 2.3000.1 is refused, and the newest is 2.3000.1"
        ),
        (
            VersionRefusal(version: "2.3000.1", problem: "it timed out"),
            "update martlet, or set network.client_version; 2.3000.1 is refused, and no newer one could be looked up: it timed out"
        ),
        (
            VersionRefusal(version: "2.3000.1", isSet: true),
            "network.client_version is the cause: take it back or set a newer one; 2.3000.1 is refused"
        ),
    ])
    func `a refused version has its remedies first`(_ refusal: VersionRefusal, _ words: String) {
        #expect(StopReason.clientOutdated(refusal).advice == words)
    }

    @Test func `a device that cannot log in says why, after JSON too`() throws {
        let reason = StopReason.cannotLogIn("no keys can be made")
        let data = try JSONEncoder().encode(reason)
        #expect(try JSONDecoder().decode(StopReason.self, from: data) == reason)
        #expect(reason.sentence == "cannot log in: no keys can be made")
    }

    @Test func `a refused version survives JSON, one that was kept without its numbers too`() throws
    {
        let reasons: [StopReason] = [
            .clientOutdated(VersionRefusal(version: "2.3000.1", newest: "2.3000.2")),
            .clientOutdated(VersionRefusal(version: "2.3000.1", problem: "x", isSet: true)),
        ]
        for reason in reasons {
            let data = try JSONEncoder().encode(reason)
            #expect(try JSONDecoder().decode(StopReason.self, from: data) == reason)
        }
        let old = Data(#"{"reason":"clientOutdated"}"#.utf8)
        #expect(
            try JSONDecoder().decode(StopReason.self, from: old)
                == .clientOutdated(VersionRefusal())
        )
    }
}
