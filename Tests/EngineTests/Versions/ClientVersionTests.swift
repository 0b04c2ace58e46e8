import Testing

@testable import Engine

@Suite struct ClientVersionTests {
    @Test(arguments: [
        ("2.3000.1045649367", ClientVersion(2, 3000, 1_045_649_367)), ("2.3000", nil),
        ("2.3000.1.2", nil), ("2..1", nil), ("2.3000.x", nil), ("2.3000.4294967296", nil),
        ("", nil),
    ])
    func `is read from three numbers`(_ text: String, _ expected: ClientVersion?) {
        #expect(ClientVersion(text) == expected)
    }
}
