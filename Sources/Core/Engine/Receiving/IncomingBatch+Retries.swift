import BinaryNode
import Crypto
import Log
import Model
import Signal
import Stanzas
import Store

extension IncomingBatch {
    /// How often a sender is asked for the same message.
    private static var requestLimit: Int { 5 }

    /// Asks the sender for a message again, with keys for a new session from the second time on, and from the
    /// first where a business host is to send it.
    ///
    /// - Source: zapo `src/client/coordinators/WaRetryCoordinator.ts` for hosts.
    mutating func askAgain(
        for message: IncomingMessage,
        _ failure: Failure,
        _ node: Node
    ) throws {
        let count = try transaction.bumpRetry(
            "asked \(try canonical(message.chat)) \(try canonical(message.sender)) \(message.id)",
            // What was asked for before this database existed says so itself.
            atLeast: message.encrypted.count == 1 ? failure.part.count : 0
        )
        guard count <= Self.requestLimit else {
            return log.warning("message \(message.id) is given up after \(count - 1) requests")
        }
        let needsKeys = count > 1 || failure.needsKeys || message.device.isHosted
        let receipt = RetryReceipt(
            of: node,
            count: count,
            reason: failure.reason,
            registrationID: credentials.registrationID,
            keys: needsKeys ? try freshKeys() : nil,
            isPeer: message.category == "peer" && message.isFromMe
        )
        outcome.replies.append(receipt.node)
    }

    /// Keys for a new session: a one-time pre-key that nobody has seen, and the usual ones.
    private func freshKeys() throws -> PublishedKeys {
        let oneTime = try transaction.makePreKey()
        return PublishedKeys(
            registrationID: credentials.registrationID,
            identity: credentials.identityKey.publicKey.bytes,
            signedPreKey: PublishedKeys.Key(
                id: credentials.signedPreKey.id,
                value: credentials.signedPreKey.keyPair.publicKey.bytes
            ),
            signature: credentials.signedPreKey.signature,
            preKey: PublishedKeys.Key(
                id: oneTime.id,
                value: oneTime.key.publicKey.bytes
            ),
            deviceIdentity: credentials.account
        )
    }
}
