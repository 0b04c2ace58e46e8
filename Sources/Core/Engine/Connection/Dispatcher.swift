import BinaryNode
import Stanzas

/// Hands stanzas to the receiver, batch by batch, and says when what waited while away begins and ends.
struct Dispatcher: Sendable {
    /// Where stanzas come from.
    let inbox: Inbox
    /// Who handles them.
    let receiver: Receiver

    /// Runs until the task is cancelled; a batch that was begun is finished.
    func run() async {
        while let batch = await inbox.take() {
            var rest: [Node] = []
            for node in batch {
                guard node.tag == "ib" else {
                    rest.append(node)
                    continue
                }
                await receiver.handle(rest)
                rest = []
                note(InfoBulletin.all(in: node))
            }
            await receiver.handle(rest)
        }
    }

    private func note(_ bulletins: [InfoBulletin]) {
        for bulletin in bulletins {
            switch bulletin {
            case .offlinePreview(let count): receiver.backlogAnnounced(count)
            case .offlineDone: receiver.backlogEnded()
            default: break
            }
        }
    }
}
