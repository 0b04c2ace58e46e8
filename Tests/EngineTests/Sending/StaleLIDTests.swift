import BinaryNode
import Model
import Store
import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct StaleLIDTests {
    /// The questions for nothing but a LID.
    private final class Questions: Sendable {
        private let nodes = Mutex<[Node]>([])

        var all: [Node] { nodes.withLock { $0 } }

        /// Notes a query if it is one; tells whether it is.
        func note(_ iq: Node) -> Bool {
            guard let asked = iq.child("usync")?.child("query"),
                asked.children.map(\.tag) == ["lid"]
            else { return false }
            nodes.withLock { $0.append(iq) }
            return true
        }
    }

    @Test func `a LID that the server calls stale is asked for by number, once, and replaced`()
        async throws
    {
        let (party, ada, _) = try await NamespaceTests().acquainted()
        let number = ada.phone
        let questions = Questions()
        let (gate, opening) = AsyncStream<Void>.makeStream()
        party.exchange.change { state in
            state.ackScript = [Exchange.Ack](repeating: .with([("refresh_lid", "true")]), count: 2)
            state.lids[number] = .lid("300")
            state.beforeAnswer = { iq in
                if questions.note(iq) { for await _ in gate {} }
            }
        }
        await party.outbox.online()
        try await party.deliver("1")
        try await party.deliver("2")
        opening.finish()
        try await until("the new LID") {
            try await party.database.read { try $0.lid(for: number) } == .lid("300")
        }
        let users = questions.all.map { $0.child("usync")?.child("list")?.children("user") }
        #expect(users == [[Node("user", ["jid": .jid(number)])]])
        #expect(party.exchange.messages.count == 2)
    }
}
