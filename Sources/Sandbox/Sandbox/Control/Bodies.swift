import JSON

/// Bodies of control requests, one type each; the manual page shows them filled in.
struct ScanBody: Codable {
    let text: String
    let account: String?
}

struct CodeBody: Codable {
    let code: String
    let account: String?
}

struct PasskeyBody: Codable, Sendable {
    /// As the server sent them to the client.
    let options: JSON
    let account: String?
}

struct SendBody: Codable {
    let to: String
    let text: String
}

struct SayBody: Codable, Sendable {
    /// A person or a group.
    let chat: String
    let what: SpeechSketch
}

struct StatusBody: Codable, Sendable {
    let text: String
    /// Who sees it.
    let viewers: [String]
}

struct SendMediaBody: Codable, Sendable {
    /// A person or a group.
    let to: String
    let file: MediaSketch
}

struct DropMediaBody: Codable {
    /// The message.
    let id: String
    /// Whether phones can upload it again.
    let isKept: Bool?
}

struct GroupMessageBody: Codable {
    let from: String
    let text: String
}

struct InviteBody: Codable {
    /// A member.
    let from: String
    /// Who is invited.
    let to: String
}

struct ReactionBody: Codable {
    /// A person or a group.
    let chat: String
    /// The message's id.
    let target: String
    /// Empty takes the reaction back.
    let emoji: String
}

struct PersonBody: Codable {
    let person: String
}

struct TroubleBody: Codable {
    let troubles: [Trouble]
}

struct BreakBody: Codable {
    let count: Int
    let withKeys: Bool?
}

struct ReleaseBody: Codable {
    let reversed: Bool?
}

struct FailureBody: Codable {
    let reason: Int
}

struct FewKeysBody: Codable {
    let exhaust: Bool?
}

struct EndBody: Codable {
    let how: Ending
}

struct DelayBody: Codable {
    let milliseconds: Int
}

struct PackingBody: Codable {
    let compresses: Bool?
    let splits: Bool?
}

/// Versions of the client; what is left out stays as it is.
struct VersionsBody: Codable {
    let minimum: UInt32?
    /// 0 takes the pages away.
    let newest: UInt32?
    let pages: [String]?
}

/// From when on clients are refused, Unix seconds; without it they are not after all.
struct ExpirationBody: Codable {
    let t: Int?
}

/// What the server does with the next messages of an account's clients.
struct AckBody: Codable {
    /// `drop`, `silent`, or an error number as text.
    let faults: [String]

    func read() throws(SandboxError) -> [AckFault] {
        var read: [AckFault] = []
        for fault in faults {
            switch fault {
            case "drop": read.append(.dropped)
            case "silent": read.append(.silent)
            default:
                guard let code = Int(fault), (400...599).contains(code) else {
                    throw .malformed("a fault is drop, silent or 400 to 599, not \(fault)")
                }
                read.append(.error(code))
            }
        }
        return read
    }
}

/// Faults to come.
struct FaultsBody: Codable {
    let faults: [FaultOrder]
}

/// Habits of a person; what is left out stays as it is.
struct HabitsBody: Codable, Sendable {
    let isOnline: Bool?
    let isAvailable: Bool?
    let reads: Bool?
    let usesPhoneAddress: Bool?
    let isLocked: Bool?
    let isMigrated: Bool?
    let needsToken: Bool?
    let asksPasskey: Bool?
    let hidesLID: Bool?
    let keyList: KeyListState?
    /// A number that is corrected to the person's.
    let corrects: String?
}

struct PropsBody: Codable {
    /// Values by code; those that are not named are the usual ones.
    let values: [String: String]
}

struct TimerBody: Codable {
    /// Who is told.
    let person: String
    /// How long messages stay; 0 for ever.
    let seconds: UInt32
}

/// Limits on an account; what is left out is lifted.
struct LimitsBody: Codable {
    let lock: ReachLock?
    let cap: ReachCap?
}

struct TokenBody: Codable {
    /// Who may write then.
    let person: String
    /// How many seconds ago the token was issued.
    let age: Int?
}

struct CallBody: Codable {
    let to: String
    let isVideo: Bool?
}

struct EndCallBody: Codable {
    var reason: String?
    var seconds: Int?
}
