import Canvas
import Model

/// What people and chats are called on the screen; never a raw id.
enum Names {
    /// A chat's name: its own, else the number, else a word.
    static func name(of chat: Chat) -> CleanText {
        if let name = given(to: chat) { return name }
        if let phone = chat.phone { return number(phone.user) }
        return name(of: chat.jid)
    }

    /// The name that a chat was given; nil when it has none that anybody could see.
    static func given(to chat: Chat) -> CleanText? {
        given(chat.name, chat.phone ?? chat.jid, isPerson: chat.jid.isPerson)
    }

    /// A person's name: what is known of it, else the number; nil when neither is.
    static func name(of person: Person) -> CleanText? {
        let phone = person.phone ?? (person.jid.isPhone ? person.jid : nil)
        guard let name = given(person.name, phone ?? person.jid, isPerson: true) else {
            return phone.map { number($0.user) }
        }
        return isDoubtful(name) ? name + tail(phone) : name
    }

    /// What an address alone tells.
    static func name(of jid: JID) -> CleanText {
        if jid.isPhone { return number(jid.user) }
        if jid.isGroup { return "Unnamed group" }
        if jid.isNewsletter { return "Unnamed channel" }
        if jid.isBroadcast { return "Broadcast" }
        return "Unknown contact"
    }

    /// `+358 40 123 4567`: country code and readable groups.
    static func number(_ digits: String) -> CleanText {
        let all = Array(digits.utf8)
        guard all.count > 4, all.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return CleanText(name: String(digits.prefix(24)))
        }
        let code = countryCodeLength(all)
        var rest = all[code...]
        var groups = [String(decoding: all[..<code], as: UTF8.self)]
        for length in pattern(String(groups[0]), rest.count) {
            groups.append(String(decoding: rest.prefix(length), as: UTF8.self))
            rest = rest.dropFirst(length)
        }
        return CleanText(name: "+" + groups.joined(separator: " "))
    }

    private static func pattern(_ code: String, _ count: Int) -> [Int] {
        switch (code, count) {
        case ("1", 10): [3, 3, 4]
        case ("44", 10): [4, 6]
        case ("358", 9): [2, 3, 4]
        default: generalPattern(count)
        }
    }

    /// Groups of three, the last up to four.
    private static func generalPattern(_ count: Int) -> [Int] {
        var groups: [Int] = []
        var left = count
        while left > 4 {
            groups.append(3)
            left -= 3
        }
        return groups + [left]
    }

    /// - Source: ITU-T E.164, the list of country codes: 1 and 7, then two digits, else three.
    private static func countryCodeLength(_ digits: [UInt8]) -> Int {
        let first = Int(digits[0]) - 0x30
        if first == 1 || first == 7 { return 1 }
        let two = first * 10 + Int(digits[1]) - 0x30
        return twoDigitCodes.contains(two) ? 2 : 3
    }

    private static let twoDigitCodes: [Int] = [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
        55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]
}
