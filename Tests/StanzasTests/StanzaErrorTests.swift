import Stanzas
import Testing

@Suite struct StanzaErrorTests {
    @Test(arguments: [
        (StanzaError.missing(path: "device@jid"), "no device@jid"),
        (.malformed(path: "ack@t", expected: "a number"), "a ack@t that is not a number"),
        (.refused(code: 404, text: "item-not-found"), "error 404 item-not-found"),
    ])
    func `says what an answer has in words`(error: StanzaError, words: String) {
        #expect("\(error)" == words)
    }
}
