public import Commands
import Crypto
import Store

// Which server knows this device: any other would have it log out, for good.

private let serverKey = "server-key"

extension Reader {
    /// The root key of the server at which this device logged in last, 32 bytes; nil where nobody noted it.
    var knownServer: [UInt8]? {
        get throws { try value(serverKey) }
    }
}

extension Transaction {
    /// Notes the server at which this device has just logged in; a logout forgets it.
    func noteServer(_ rootKey: PublicKey) throws {
        if try knownServer != rootKey.bytes { try setValue(rootKey.bytes, serverKey) }
    }
}

extension CommandError {
    /// The account is linked, but to another server than the one that it is to connect to.
    public static func linkedElsewhere(_ name: String) -> CommandError {
        CommandError(
            .invalid,
            "the account \(name) is linked to another server than the one that is named",
            advice: "name the one that it was linked to, or another --home"
        )
    }
}
