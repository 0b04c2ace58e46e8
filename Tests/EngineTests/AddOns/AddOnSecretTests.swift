import Crypto
import Encodings
import Model
import Protobuf
import Testing
import WAProto

@testable import Engine

/// What is encrypted with a message's secret, held against what was computed elsewhere.
@Suite struct AddOnSecretTests {
    private let secret = AddOnSecret(secret: Array(0..<32), id: MessageID("3EB0AAAA"))
    private let author = JID.lid("100")
    private let voter = JID.lid("200")

    @Test func `a vote that was made elsewhere is opened`() throws {
        let payload = try #require(
            Hex.decode(
                "d7124b616bdcedd9169d89274bd98f9eaa27d20496b7b11aa5c5c6b81ec8a68d70b49b50babeee1747f2383e2bbfce2a5172"
            )
        )
        let sealed = AddOnSecret.Sealed(payload: payload, iv: Array(0..<12))
        let plain = try #require(
            secret.open(
                sealed,
                for: .vote,
                authors: [.phone("1"), author],
                senders: [.phone("2"), voter]
            )
        )
        let vote = try WAPollVoteMessage(serializedBytes: plain)
        #expect(vote.selectedOptions == [Effects.Vote.hash("yes")])
    }

    @Test(arguments: [AddOnSecret.Use.vote, .response, .comment, .reaction])
    func `what is made is opened by who knows whose it is`(use: AddOnSecret.Use) {
        let sealed = secret.seal(
            [1, 2, 3],
            for: use,
            author: author,
            sender: voter,
            random: .seeded(1)
        )
        #expect(secret.open(sealed, for: use, authors: [author], senders: [voter]) == [1, 2, 3])
        #expect(secret.open(sealed, for: use, authors: [voter], senders: [voter]) == nil)
        #expect(secret.open(sealed, for: use, authors: [author], senders: [author]) == nil)
        #expect(secret.open(sealed, for: .pollEdit, authors: [author], senders: [voter]) == nil)
        let cut = AddOnSecret.Sealed(payload: sealed.payload, iv: [1])
        #expect(secret.open(cut, for: use, authors: [author], senders: [voter]) == nil)
    }
}
