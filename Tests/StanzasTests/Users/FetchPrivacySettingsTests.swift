import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPrivacySettingsTests {
    private func answer(_ value: String) -> Node {
        Node("iq", ["type": "result"]) {
            Node("privacy") {
                Node("category", ["name": "last", "value": "none"])
                Node("category", ["name": "readreceipts", "value": .text(value)])
            }
        }
    }

    @Test func `asks for all settings`() {
        #expect(
            FetchPrivacySettings().request(id: "7")
                == Node(
                    "iq",
                    ["id": "7", "xmlns": "privacy", "type": "get", "to": .jid(.server)]
                ) { Node("privacy") }
        )
    }

    @Test func `reads whether reads are hidden`() throws {
        #expect(try FetchPrivacySettings().read(answer("none")).hidesReads)
        #expect(try !FetchPrivacySettings().read(answer("all")).hidesReads)
    }

    @Test func `names what is missing`() {
        #expect(throws: StanzaError.missing(path: "iq/privacy")) {
            try FetchPrivacySettings().read(Node("iq", ["type": "result"]))
        }
    }

    @Test func `the notification of a change is recognised`() {
        let change = Node("notification", ["type": "account_sync", "id": "1"]) { Node("privacy") }
        let other = Node("notification", ["type": "account_sync", "id": "1"]) { Node("devices") }
        #expect(PrivacySettings.areChanged(by: change))
        #expect(!PrivacySettings.areChanged(by: other))
    }
}
