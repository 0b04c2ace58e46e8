import BinaryNode
import Model
import Stanzas

/// Hands stanzas to the receiver, batch by batch, and counts down what waited while away.
struct Dispatcher: Sendable {
    /// Where stanzas come from.
    let inbox: Inbox
    /// Who handles them.
    let receiver: Receiver
    /// Who hears how much is left.
    let events: EventHub

    /// Runs until the task is cancelled; a batch that was begun is finished.
    func run() async {
        var backlog = Backlog()
        while let batch = await inbox.take() {
            var rest: [Node] = []
            var news: [AccountEvent] = []
            for node in batch {
                if let remaining = backlog.note(node) {
                    news.append(.backlog(remaining: remaining))
                }
                if node.tag != "ib" { rest.append(node) }
            }
            if !rest.isEmpty { await receiver.handle(rest) }
            if let last = news.last { events.post(last) }
        }
    }
}

/// How many stanzas that waited at the server are still to come.
struct Backlog {
    private var remaining = 0

    /// Takes a stanza into account; the new number when it changed.
    mutating func note(_ node: Node) -> Int? {
        let before = remaining
        if node.tag == "ib" {
            var isBulletin = false
            for bulletin in InfoBulletin.all(in: node) {
                switch bulletin {
                case .offlinePreview(let count): (remaining, isBulletin) = (max(0, count), true)
                case .offlineDone: (remaining, isBulletin) = (0, true)
                default: break
                }
            }
            return isBulletin ? remaining : nil
        }
        if node.attributes["offline"] != nil { remaining = max(0, remaining - 1) }
        return remaining == before ? nil : remaining
    }
}
