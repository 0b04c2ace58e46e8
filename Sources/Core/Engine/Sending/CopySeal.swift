import Model
import Stanzas
import Store
import WAProto

/// Where a content goes; with that it stands what each single device gets of it.
enum Destination: Hashable, Sendable {
    /// To a person, as the stanza names them: own devices get a copy that says so.
    case person(JID)
    /// To a group: a device gets it together with the sender key that it lacks.
    case group(JID)
    /// To the account's own phone alone.
    case phone
}

/// Encrypts a content for single devices: the one place where plaintext and device come together, whether it
/// leaves for the first time or once more.
struct CopySeal {
    let content: SealedContent
    let destination: Destination
    let context: SealingContext

    /// The copies; a device that there is no session with gets none.
    ///
    /// - Throws: What the database says.
    func copies(for devices: [JID]) throws -> [DirectMessage.Copy] {
        switch destination {
        case .person(let person):
            let forOwn = content.copy(sentTo: person)
            return try PairwiseSeal(context).copies(for: devices) { device in
                context.facts.own.contains(device) ? forOwn : content.payload
            }
        case .group(let group):
            return try OwnSenderKey(group: group, context: context)
                .distribute(to: devices, with: content.message)
        case .phone:
            return try PairwiseSeal(context).copies(for: devices) { _ in content.payload }
        }
    }
}
