import JSON

extension Catalogue {
    /// What stands for the whole catalogue; `make manual` writes it anew, since to learn it takes a while.
    ///
    /// Two programs of which it is the same understand each other's commands and replies.
    public static let digest = "317918bf4e50b42c"

    /// What stands for these commands, in any order.
    ///
    /// - Returns: 16 hexadecimal digits: FNV-1a over their names, fields and replies.
    static func digest(of descriptions: [CommandDescription]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for command in descriptions.sorted(by: { $0.name < $1.name }) {
            let fields = Schema(.object(command.fields)).json()
            for byte in "\(command.name) \(fields) \(command.reply.json())\n".utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
