import BinaryNode
import Stanzas

/// Hands stanzas to the receiver, batch by batch, and says when what waited while away begins and ends.
struct Dispatcher: Sendable {
    /// How long receipts gather.
    private static let gathering = Duration.milliseconds(10)

    /// Where stanzas come from.
    let inbox: Inbox
    /// Who handles them.
    let receiver: Receiver
    /// The source of time.
    let clock: EngineClock

    /// Runs until the task is cancelled; a batch that was begun is finished.
    ///
    /// While the confirmations of one batch leave, the next one is stored already. What comes right
    /// after receipts alone waits a moment for others to gather.
    func run() async {
        await withTaskGroup(of: Void.self) { confirming in
            while let batch = await inbox.take() {
                var rest: [Node] = []
                for node in batch {
                    guard node.tag == "ib" else {
                        rest.append(node)
                        continue
                    }
                    await take(rest, &confirming)
                    rest = []
                    await confirming.waitForAll()
                    note(InfoBulletin.all(in: node))
                }
                await take(rest, &confirming)
                if batch.allSatisfy({ $0.tag == "receipt" }) {
                    try? await clock.sleep(for: Self.gathering)
                }
            }
        }
    }

    private func take(_ batch: [Node], _ confirming: inout TaskGroup<Void>) async {
        guard let taken = await receiver.take(batch) else { return }
        // Confirmations leave in the order of the stanzas.
        await confirming.waitForAll()
        confirming.addTask { await receiver.confirm(taken) }
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
