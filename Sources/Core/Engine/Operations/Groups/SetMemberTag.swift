import Commands
import Model
import Protobuf
import WAProto

/// - Source: Baileys `src/Socket/groups.ts` (`updateMemberLabel`).
extension SetMemberTag: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        guard tag.count <= Self.longestTag, !tag.contains(where: \.isNewline) else {
            throw .invalid("a tag has \(Self.longestTag) characters at most, on one line")
        }
        let tag = tag
        try await account.act(in: work.group) { now in
            WAMessage.with {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.type = .groupMemberLabelChange
                    $0.memberLabel.label = tag
                    $0.memberLabel.labelTimestamp = now.seconds
                }
            }
        }
        return Done()
    }
}
