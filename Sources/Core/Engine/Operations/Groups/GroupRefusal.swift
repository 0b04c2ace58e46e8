import Commands

/// What the server's numbers mean where groups are concerned.
///
/// - Source: whatsmeow `errors.go` and `group.go`, Baileys `src/Socket/groups.ts`.
enum GroupRefusal {
    /// Why a request about a group was refused.
    static func sentence(_ code: Int) -> String {
        switch code {
        case 400: "the server does not take this"
        case 401, 403: "only an admin may do this, or this account is not in the group"
        case 404: "there is no such group"
        case 406: "the server does not take this text"
        case 409: "somebody else changed it meanwhile, or it is so already"
        case 419: "the group is full"
        case 423: "the group is closed for now"
        case 429: "too many requests; try again later"
        default: "the server refused (\(code))"
        }
    }

    /// Why this account was not let into a group.
    ///
    /// - Source: whatsapp-rust `wacore/src/iq/groups.rs` (`InviteInfoError`, `GroupJoinError`).
    static func entry(_ code: Int) -> String {
        switch code {
        case 304: "this account is in the group already"
        case 401, 403: "this account may not see or join the group"
        case 405: "this account was removed from the group; only an admin can add it again"
        case 406: "this is no link into a group"
        case 409: "this account is in the group already, or has asked to be let in"
        case 410: "this link or invitation counts no longer"
        case 412: "the community is full"
        case 416: "the community is closed for now"
        case 436: "nobody can be invited to the group for now"
        default: sentence(code)
        }
    }

    /// Why somebody who was said to want in was not answered.
    static func request(_ code: Int) -> String {
        code == 404 ? "this person does not want into the group" : reason(code)
    }

    /// Why somebody's invitation was not taken back.
    static func revocation(_ code: Int) -> String {
        code == 404 ? "this person has no invitation, or it counts no longer" : reason(code)
    }

    /// Why this account could not take back that it wants in.
    static func withdrawal(_ code: Int) -> String {
        code == 404 ? "this account does not want into the group" : sentence(code)
    }

    /// Why a group did not go into a community, or out of it.
    static func link(_ code: Int) -> String {
        switch code {
        case 403: "only an admin of the community and of the group may do this"
        case 404: "there is no such group in reach"
        case 406: "the community has as many groups as it can have"
        case 409: "the group belongs to a community already"
        default: sentence(code)
        }
    }

    /// Why a picture was not given, changed or taken away.
    static func picture(_ code: Int) -> String {
        switch code {
        case 404: "the group has no picture, or there is no such group"
        case 406: "the server does not take this picture"
        default: sentence(code)
        }
    }

    /// Why messages were not reported to the admins.
    static func report(_ code: Int) -> String {
        switch code {
        case 403: "messages cannot be reported to the admins of this group"
        case 404: "there is no such message in the group"
        default: sentence(code)
        }
    }

    /// Why WhatsApp was not asked to open a group again.
    static func appeal(_ code: Int) -> String {
        switch code {
        case 400: "the group is not closed"
        case 409: "WhatsApp was asked already, and has not answered yet"
        default: sentence(code)
        }
    }

    /// Why something was not done to one person.
    static func reason(_ code: Int) -> String {
        switch code {
        case 401: "this person blocked this account"
        case 403: "this person does not let themselves be added, or may not be changed"
        case 404: "nobody with this number is on WhatsApp, or in the group"
        case 408: "this person left lately and can only come back by themselves"
        case 409: "it is so already"
        case 417: "this person cannot be added to the community"
        case 419: "the group is full"
        default: "the server refused (\(code))"
        }
    }
}

extension Account {
    /// Gives work on one group an operation's form of error; what the server refuses has a group's words.
    func carryOutInGroup<T: Sendable>(
        _ words: (Int) -> String = GroupRefusal.sentence,
        _ work: () async throws(EngineError) -> T
    ) async throws(CommandError) -> T {
        do {
            return try await work()
        } catch .refused(_, let code, let text) {
            throw CommandError(
                .refused,
                words(code),
                refusal: CommandError.Refusal(code: code, text: text)
            )
        } catch {
            throw CommandError(error)
        }
    }
}
