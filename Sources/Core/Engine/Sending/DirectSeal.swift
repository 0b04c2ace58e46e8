import BinaryNode
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// Seals a content for one person: a copy for each of their devices and each other own device.
struct DirectSeal {
    let entry: OutboxEntry
    let content: SealedContent
    /// The person, by the address that the database goes by.
    let chat: JID

    /// Makes the stanza; the ratchets move.
    func seal(in context: inout SealingContext) throws -> Sealing {
        let person = try context.correspondent(chat)
        if let need = unknownPerson(person, context.facts) { return .needs(need) }
        let namespace = try namespace(with: person, in: &context)
        let own = Correspondent(context.facts.own)
        guard let to = person.address(in: namespace), own.address(in: namespace) != nil else {
            return .hopeless("the server does not take messages to this address")
        }
        let isToSelf = context.facts.own.contains(to)
        let audience: Audience
        switch try context.audience(of: isToSelf ? [own] : [person, own], in: namespace) {
        case .success(let known): audience = known
        case .failure(let missing): return .needs(missing.need)
        }
        let missing = try context.withoutSession(audience.others)
        guard missing.isEmpty else { return .needs(.keys(missing, isGroup: false)) }
        let seal = CopySeal(content: content, destination: .person(to), context: context)
        let copies = try seal.copies(for: audience.others)
        guard isToSelf || copies.contains(where: { !context.facts.own.contains($0.device) }) else {
            let theirs = audience.others.filter { !context.facts.own.contains($0) }
            return .later("none of the recipient's devices can be reached", forget: theirs)
        }
        let message = DirectMessage(
            id: content.id,
            traits: content.traits,
            to: to,
            phone: namespace == .lid ? person.phone : nil,
            copies: copies,
            deviceIdentity: context.facts.deviceIdentity,
            token: try Tokens.valid(for: chat, in: &context)
        )
        return .sealed(
            SealedStanza(
                node: message.node,
                namespace: namespace,
                // What is for the apps alone gives nobody a token.
                audience: audience.sealed(to: content.message.hasProtocolMessage ? nil : to)
            )
        )
    }

    /// A phone number is looked up before the first message to it; the account's own LID comes by no look-up.
    private func unknownPerson(_ person: Correspondent, _ facts: SealingFacts) -> Need? {
        guard person.lid == nil, let phone = person.phone, !facts.own.contains(phone),
            !facts.found.withoutLID.contains(phone)
        else { return nil }
        return .people([phone], isGroup: false)
    }

    /// The namespace of the account, or after a refusal the other one.
    private func namespace(
        with person: Correspondent,
        in context: inout SealingContext
    ) throws -> Namespace {
        if entry.reseals > 0, let refused = entry.form.flatMap(Namespace.init(rawValue:)) {
            return refused.other
        }
        return try context.namespace(with: person)
    }
}
