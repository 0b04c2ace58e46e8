import Model
import Protobuf
import WAProto

extension Contacts {
    /// Lets an account's phone tell its clients which LID everybody has, and since when chats go by them.
    ///
    ///     → <message category="peer">{every number with its LID}</message>
    ///
    /// - Source: whatsapp-rust `src/client/lid_pn.rs` (`handle_lid_migration_mapping_sync`).
    func tellLIDs(_ account: Person) throws(SandboxError) {
        let speaker = try Speaker(world: world, person: account.id)
        let told = WALIDMigrationMappingSyncPayload.with { payload in
            payload.pnToLidMappings = world.directory.everybody.map { person in
                .with {
                    $0.pn = UInt64(person.id)
                    $0.assignedLid = UInt64(person.lidUser) ?? 0
                }
            }
            payload.chatDbMigrationTimestamp = UInt64(world.now)
        }
        let message = WAMessage.with {
            $0.protocolMessage.type = .lidMigrationMappingSync
            $0.protocolMessage.lidMigrationMappingSyncMessage.encodedMappingPayload =
                told.serializedBytes()
        }
        let phone = PhoneAnswering(
            world: world,
            device: speaker.device,
            sealing: speaker.sealing
        )
        for client in world.directory.clients(of: account.id) {
            phone.send(message.serializedBytes(), to: client)
        }
    }
}
