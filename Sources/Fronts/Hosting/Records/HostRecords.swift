public import Model

/// What a host keeps besides its accounts.
public struct HostRecords: Hashable, Sendable, Codable {
    /// A key of the listener.
    public struct Key: Hashable, Sendable, Codable {
        /// What it is good for.
        public var access: AccessKey
        /// Its SHA-256, in hexadecimal digits; the key itself is kept nowhere.
        public var hash: String
    }

    /// A webhook and what is not shown of it.
    public struct Hook: Hashable, Sendable, Codable {
        /// The webhook.
        public var webhook: Webhook
        /// What its events are signed with.
        public var secret: String?
    }

    /// A webhook that is gone, whose account's journal may still keep events for it.
    public struct RemovedHook: Hashable, Sendable, Codable {
        /// The account's name.
        public var account: String
        /// The webhook's id.
        public var id: String
    }

    /// The keys, oldest first.
    public var keys: [Key] = []
    /// The webhooks, oldest first.
    public var hooks: [Hook] = []
    /// Webhooks that are gone, until their accounts' journals have forgotten them; nil for none.
    public var removedHooks: [RemovedHook]?

    /// Nothing yet.
    public init() {}

    /// Where the webhook of an account for a dialect is.
    func place(of account: String, _ dialect: String) -> Int? {
        hooks.firstIndex { $0.webhook.account == account && $0.webhook.dialect == dialect }
    }

    /// Takes a webhook away, and notes that its account's journal has to forget it.
    mutating func removeHook(at place: Int) -> Webhook {
        let webhook = hooks.remove(at: place).webhook
        let removed = RemovedHook(account: webhook.account, id: webhook.id)
        removedHooks = (removedHooks ?? []) + [removed]
        return webhook
    }

    /// Forgets what concerned an account, and the keys that were good for nothing else.
    mutating func remove(_ account: String) {
        hooks.removeAll { $0.webhook.account == account }
        removedHooks?.removeAll { $0.account == account }
        for place in keys.indices { keys[place].access.accounts?.removeAll { $0 == account } }
        keys.removeAll { $0.access.accounts?.isEmpty == true }
    }

    /// Has what concerned an account concern it under its new name.
    mutating func rename(_ account: String, to name: String) {
        for place in hooks.indices where hooks[place].webhook.account == account {
            hooks[place].webhook.account = name
        }
        for place in (removedHooks ?? []).indices where removedHooks?[place].account == account {
            removedHooks?[place].account = name
        }
        for place in keys.indices {
            keys[place].access.accounts = keys[place].access.accounts?.map {
                $0 == account ? name : $0
            }
        }
    }
}
