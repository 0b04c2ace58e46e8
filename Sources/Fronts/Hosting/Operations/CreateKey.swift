import Commands
import Crypto
import Encodings
import Model

extension CreateKey: HostOperation {
    func run(on host: Host) async throws(CommandError) -> CreatedKey {
        try check(host)
        let key = self.key ?? Hex.encode(host.options.random.bytes(32))
        guard OwnKey.isKey(key) else {
            throw .invalid("key", ": has \(OwnKey.shortest) characters at least, and no blanks")
        }
        let access = AccessKey(
            id: host.freshID(),
            role: role,
            accounts: accounts,
            dialect: dialect,
            created: host.options.now()
        )
        let hash = Hex.encode(SHA256.hash(Array(key.utf8)))
        try host.store.change { (records) throws(CommandError) in
            guard !records.keys.contains(where: { $0.hash == hash }) else {
                throw .invalid("this key is in use")
            }
            records.keys.append(HostRecords.Key(access: access, hash: hash))
        }
        return CreatedKey(key: key, access: access)
    }

    /// Refuses a key that would be good for nothing.
    private func check(_ host: Host) throws(CommandError) {
        for (index, name) in (accounts ?? []).enumerated() where !host.knows(name) {
            throw CommandError(
                .noSuchAccount,
                "accounts[\(index)]: there is no account \(Spelling.shown(name))",
                field: CommandError.Field(name: "accounts", element: index)
            )
        }
        guard let dialect, let all = host.options.dialects, !all.contains(dialect) else { return }
        let names = all.joined(separator: ", ")
        throw .invalid("dialect", ": \(Spelling.shown(dialect)) is none of \(names)")
    }
}
