public import Model

/// A group as the server made it, and who was to be in it and is not: the group's own JSON with `leftOut` and
/// `remarks` in it.
public struct CreatedGroup: Hashable, Sendable {
    /// Somebody whom the server did not take into the group.
    public struct LeftOut: Hashable, Sendable, Codable {
        /// The address that was asked for.
        public var person: JID
        /// The server's number for why; nil when it did not say.
        public var code: Int?
        /// Why, for people.
        public var reason: String

        /// Creates one from the server's number.
        ///
        /// - Source: whatsapp-web.js `src/structures/GroupChat.js` (`addParticipants`). Unknown: 401.
        public init(_ person: JID, code: Int?) {
            self.person = person
            self.code = code
            reason = Self.words(code)
        }

        private static func words(_ code: Int?) -> String {
            switch code {
            case nil: "the server did not say why"
            case 401: "has blocked this account"
            case 403: "lets not everybody add them; they can be invited"
            case 404: "is not on WhatsApp"
            case 408: "has left it lately and can only come back by themselves"
            case 409: "is in it already"
            case 419: "the group is full"
            case let code?: "the server refused (\(code))"
            }
        }
    }

    /// The group itself.
    public var group: Group
    /// Who was to be in it and is not; nil when nobody was left out.
    public var leftOut: [LeftOut]?
    /// A line for everybody who was left out.
    public var remarks: [String]?

    /// Creates a reply from its parts.
    public init(_ group: Group, leftOut: [LeftOut] = []) {
        self.group = group
        guard !leftOut.isEmpty else { return }
        self.leftOut = leftOut
        remarks = leftOut.map { "not in the group: \($0.person): \($0.reason)" }
    }
}

extension CreatedGroup: Codable {
    private enum Key: CodingKey { case leftOut, remarks }

    /// Reads a group and who was left out of it.
    public init(from decoder: any Decoder) throws {
        group = try Group(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        leftOut = try container.decodeIfPresent([LeftOut].self, forKey: .leftOut)
        remarks = try container.decodeIfPresent([String].self, forKey: .remarks)
    }

    /// Writes a group and who was left out of it.
    public func encode(to encoder: any Encoder) throws {
        try group.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(leftOut, forKey: .leftOut)
        try container.encodeIfPresent(remarks, forKey: .remarks)
    }
}

extension CreatedGroup: HoldsRemarks {}

extension CreatedGroup: LeadsToChat {
    /// The group's own.
    public var chat: JID? { group.jid }
}
