import Commands
import Crypto
import Encodings
import Engine
public import HTTP
import Log
public import Model
public import Store
import Synchronization

extension Host {
    /// The name under which the journal keeps what a webhook has not got yet.
    public static func consumer(of webhook: Webhook) -> String { consumer(ofHook: webhook.id) }

    private static func consumer(ofHook id: String) -> String { "hook-\(id)" }

    /// What happened on an account; nil when there is none of this name.
    public func journal(of account: String) -> Journal? {
        self.account(named: account)?.database.journal
    }

    /// Where webhooks may lead at this moment.
    public var reach: Reach {
        guard let settings = options.settings else { return options.reach }
        return Reach(allowsPrivate: settings.isOn("hooks.allow_private"))
    }

    func check(url: String) throws(CommandError) {
        guard let objection = reach.objection(to: url) else { return }
        throw .invalid("url", " \(objection)\(advice(for: url))")
    }

    /// What would let hooks go to a private place, as far as that is what is in the way.
    private func advice(for url: String) -> String {
        let mayBePrivate = Reach(allowsPrivate: true).objection(to: url) == nil
        return mayBePrivate ? "; hooks.allow_private = on lets hooks go there" : ""
    }

    /// Refuses dialects in whose form nothing is sent, and events that the dialect has no name for.
    func check(dialect: String, events: [String]?) throws(CommandError) {
        guard let known = options.hookDialects.first(where: { $0.name == dialect }) else {
            let all = options.hookDialects.map(\.name).joined(separator: ", ")
            throw .invalid("dialect", ": \(Spelling.shown(dialect)) is none of \(all)")
        }
        guard let names = known.names, let events else { return }
        guard let index = events.firstIndex(where: { !names.contains($0) }) else { return }
        throw CommandError(
            .invalid,
            "events[\(index)]: \(dialect) has no event \(Spelling.shown(events[index]))",
            advice: "it sends \(known.sends.joined(separator: ", "))",
            field: CommandError.Field(name: "events", element: index)
        )
    }

    /// Where a webhook is in the records; its account need not be open.
    func place(
        of account: String,
        _ dialect: String,
        in records: HostRecords
    ) throws(CommandError) -> Int {
        if let place = records.place(of: account, dialect) { return place }
        guard self.account(named: account) != nil else { throw missing(account) }
        throw .notFound("there is no webhook")
    }

    /// Has the journal keep events for a webhook from now on; for one that is off, no longer.
    func keepEvents(for webhook: Webhook) async throws(CommandError) {
        guard webhook.isEnabled else { return try await forgetEvents(for: webhook) }
        try await journal(of: webhook.account) { journal in
            _ = try await journal.consumer(named: Host.consumer(of: webhook))
        }
    }

    /// Has an account's journal keep nothing for webhooks that are gone; what fails is left for the next time.
    func forgetRemovedHooks(of account: Account) async {
        let removed = store.records.removedHooks ?? []
        for hook in removed where hook.account == account.options.name {
            do {
                let consumer = Host.consumer(ofHook: hook.id)
                try await account.database.journal.removeConsumer(named: consumer)
                try store.change { (records) throws(CommandError) in
                    records.removedHooks?.removeAll { $0 == hook }
                }
            } catch {
                options.log.warning("webhook \(hook.id) is gone, and its events are kept: \(error)")
            }
        }
    }

    /// Has the journal keep nothing for a webhook.
    func forgetEvents(for webhook: Webhook) async throws(CommandError) {
        try await journal(of: webhook.account) { journal in
            try await journal.removeConsumer(named: Host.consumer(of: webhook))
        }
    }

    private func journal(
        of account: String,
        _ body: (Journal) async throws -> Void
    ) async throws(CommandError) {
        guard let journal = self.journal(of: account) else { throw missing(account) }
        do {
            try await body(journal)
        } catch {
            throw CommandError(storage: error)
        }
    }

    /// Notes that an event is given up; ``GetWebhook`` shows it.
    ///
    /// - Parameters:
    ///   - event: The id by which the receiver knows it.
    ///   - webhook: The webhook.
    ///   - reason: What went wrong, without anything that the receiver says.
    public func noteGivenUp(_ event: String, by webhook: Webhook, reason: String) {
        let time = options.now()
        givenUp.withLock { givenUp in
            let count = (givenUp[webhook.id]?.count ?? 0) + 1
            givenUp[webhook.id] = Webhook.GivenUp(
                count: count,
                event: event,
                reason: reason,
                time: time
            )
        }
    }

    /// Notes what came of a try, or that nothing does; ``GetWebhook`` shows what went wrong until nothing waits any
    /// more.
    ///
    /// - Parameters:
    ///   - webhook: The webhook.
    ///   - fault: What went wrong, without anything that the receiver says; nil for nothing, such as when something
    ///     arrived.
    ///   - waiting: How many events wait because some did not arrive.
    public func noteTried(by webhook: Webhook, fault: String?, waiting: Int) {
        let time = options.now()
        troubles.withLock { troubles in
            if let fault {
                troubles[webhook.id] = Webhook.Trouble(
                    reason: fault,
                    time: time,
                    since: troubles[webhook.id]?.since ?? time,
                    waiting: waiting
                )
            } else if waiting == 0 {
                troubles[webhook.id] = nil
            } else {
                troubles[webhook.id]?.waiting = waiting
            }
        }
    }

    /// A webhook as it is shown: with what was given up and what goes wrong.
    func shown(_ webhook: Webhook) -> Webhook {
        var shown = webhook
        shown.givenUp = givenUp.withLock { $0[webhook.id] }
        shown.trouble = webhook.isEnabled ? troubles.withLock { $0[webhook.id] } : nil
        return shown
    }

    /// What went wrong says nothing about a webhook that was changed.
    func forgetTrouble(of webhook: Webhook) { troubles.withLock { $0[webhook.id] = nil } }

    /// Begins to count anew what a webhook's receiver does not take.
    func forgetGivenUp(by webhook: Webhook) {
        forgetTrouble(of: webhook)
        givenUp.withLock { $0[webhook.id] = nil }
    }

    /// An id as nobody else has it, in the form of a UUID of version 4.
    func freshID() -> String {
        var bytes = options.random.bytes(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Hex.encode(bytes)
        var id = ""
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { id.append("-") }
            id.append(digit)
        }
        return id
    }
}
