import Log
import Model
import Store
import WAProto

extension Effects {
    /// What own devices tell each other alone: history, keys of the app state, mappings.
    ///
    /// It is kept for whoever works through it, and never shown.
    ///
    /// - Source: whatsmeow `message.go` (`handleProtocolMessage`).
    struct PeerMachinery: Effect {
        /// Kinds that only own devices may send, whatever the stanza calls itself.
        private static let ownOnly: Set<WAProtocolMessage.TypeEnum> = [
            .historySyncNotification, .appStateSyncKeyShare, .appStateSyncKeyRequest,
            .appStateFatalExceptionNotification, .peerDataOperationRequestMessage,
            .peerDataOperationRequestResponseMessage, .lidMigrationMappingSync,
        ]

        private let isHistory: Bool
        private let response: WAPeerDataOperationRequestResponseMessage?
        private let mappings: WALIDMigrationMappingSyncMessage?

        init?(_ arrival: Arrival, own: JID) {
            let told = arrival.message.hasProtocolMessage ? arrival.message.protocolMessage : nil
            let isOwnOnly = told.map { $0.hasType && Self.ownOnly.contains($0.type) } ?? false
            guard arrival.category == "peer" || isOwnOnly else { return nil }
            isHistory =
                told.map {
                    $0.hasHistorySyncNotification
                        || $0.hasType && $0.type == .historySyncNotification
                } ?? false
            response = told.flatMap { told in
                let isResponse = told.hasPeerDataOperationRequestResponseMessage
                return isResponse ? told.peerDataOperationRequestResponseMessage : nil
            }
            mappings = told.flatMap { told in
                told.hasLidMigrationMappingSyncMessage ? told.lidMigrationMappingSyncMessage : nil
            }
        }

        private var isOfPhone: Bool { isHistory || response != nil || mappings != nil }

        func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws {
            // Anybody can send such a message; only the own devices mean anything by it.
            guard arrival.isFromMe else {
                return batch.log.warning("a message for own devices by somebody else was dropped")
            }
            // Only the phone has what others wrote, and knows who they are; a companion that claims so is not
            // believed.
            guard arrival.isFromPhone || !isOfPhone else {
                return batch.log.warning("what only the phone can tell was dropped")
            }
            if let response { return try batch.take(response) }
            if let mappings { return try batch.take(mappings) }
            try batch.transaction.keepPeerMessage(
                id: arrival.id,
                time: arrival.time,
                encoded: arrival.encoded
            )
            if isHistory { batch.confirmHistory(arrival.id) }
        }
    }
}
