import Calendar
import Model
import Stanzas

/// What the server says of a limit on the account for which it refused a message.
enum AccountLimit: Hashable, Sendable {
    /// Whether chats with new people may be started at all.
    case timelock(Timelock)
    /// How many of them may be started.
    case newChats(NewChatCap)

    /// A limit that can be asked about.
    enum Kind: Hashable, Sendable {
        case timelock
        case newChats

        /// The limit that a refusal of this number is for; nil for any other refusal.
        init?(_ code: Int?) {
            switch code {
            case 463: self = .timelock
            case 475: self = .newChats
            default: return nil
            }
        }
    }

    /// What happened and what can be done, for people.
    ///
    /// - Parameter now: The moment, server clock: an end that has passed is not told.
    /// - Returns: A sentence without its end, as all reasons are.
    func words(at now: Timestamp) -> String {
        switch self {
        case .timelock(let lock) where !lock.isActive:
            "WhatsApp takes no message to this person from here before they have written; write to this "
                + "person from the phone first, or wait until they have"
        case .timelock(let lock):
            lock.isForCompanions
                ? "WhatsApp does not let linked devices of this account start chats with new people "
                    + "\(Self.until(lock.ends, now)); write to this person from the phone first"
                : "WhatsApp does not let this account start chats with new people "
                    + "\(Self.until(lock.ends, now)); who has written before can be answered"
        case .newChats(let cap):
            "this account has started as many new chats as WhatsApp allows "
                + (cap.quota.map { "(\($0)) " } ?? "") + Self.until(cap.ends, now)
                + "; send again then, or write from the phone first"
        }
    }

    private static func until(_ end: Timestamp?, _ now: Timestamp) -> String {
        guard let end, end > now else { return "for now" }
        return "until \(end.inWords)"
    }
}

extension Timestamp {
    /// The minute, for people anywhere: `2026-12-01 10:00 UTC`.
    fileprivate var inWords: String {
        let time = CivilTime(unixSeconds: max(0, seconds))
        let date = "\(time.date.year)-\(time.date.month.twoDigits)-\(time.date.day.twoDigits)"
        return "\(date) \(time.hour.twoDigits):\(time.minute.twoDigits) UTC"
    }
}
