import Encodings
import Model

/// What a control request has a person say or do; which fields count depends on the kind.
public struct SpeechSketch: Codable, Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Words: `text`, with `target` as an answer, `mentions`, `forwards`, `advertisement`.
        case text
        /// Other words, `text`, for the own message `target`.
        case edit
        /// Deletes the message `target` for everyone.
        case revoke
        /// Pins the message `target` for `seconds`; 0 unpins it.
        case pin
        /// Keeps the message `target`; 0 `seconds` lets it go.
        case keep
        /// A question, `text`, with `options`, of which `selectable` may be chosen.
        case poll
        /// Chooses `options` in the poll `target`.
        case vote
        /// Something that takes place, called `text`, at `seconds` since 1970.
        case event
        /// Says `text` (going, notGoing, maybe) to the event `target`, with `guests`.
        case response
        /// A place, called `text`, at `latitude` and `longitude`.
        case location
        /// Where somebody is, with `text`.
        case liveLocation
        /// Cards of the people named by `options`.
        case contacts
        /// An invitation with `code` into the group `target`, called `text`.
        case groupInvite
        /// Comments `text` on the message `target`.
        case comment
        /// Puts `text`, an emoji, under the message `target`, encrypted.
        case encryptedReaction
        /// Asks for the other's phone number.
        case phoneNumberRequest
        /// Lets the other have the phone number.
        case phoneNumberShare
        /// The tag `text` in a group.
        case memberTag
        /// `text` with `options` as buttons.
        case buttons
        /// `text` with a list of `options`.
        case list
        /// `text` with `options` as a template's buttons.
        case template
        /// `text` with `options` as actions.
        case interactive
        /// Cards that are called as `options` say.
        case carousel
        /// The choice `text` of what a business offered.
        case choice
        /// Goods called `text`.
        case product
        /// An order called `text`.
        case order
        /// An invitation to the channel `target`, called `text`.
        case channelInvite
        /// A call that was missed.
        case callLog
        /// Stickers called `text`.
        case stickerPack
        /// How the poll `text` stands: nobody chose any of `options`.
        case pollResult
        /// Any message: `bytes` is its protobuf, `type` the stanza's.
        case raw
    }

    /// What it is.
    public var kind: Kind
    /// Its words.
    public var text: String?
    /// What it is about: a message's id, mostly.
    public var target: String?
    /// What can be or is chosen, or who is named.
    public var options: [String]?
    /// How many may be chosen.
    public var selectable: Int?
    /// Whom a text names, by number or address.
    public var mentions: [String]?
    /// How often a text was forwarded.
    public var forwards: Int?
    /// How long something holds, or when it is.
    public var seconds: Int?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?
    /// How many come along.
    public var guests: Int?
    /// What lets somebody into a group.
    public var code: String?
    /// The title of the advertisement that a text answers.
    public var advertisement: String?
    /// A serialized protocol message, in Base64.
    public var bytes: String?
    /// The stanza's type.
    public var type: String?

    /// Creates a sketch; the fields that its kind needs are set afterwards.
    public init(_ kind: Kind, text: String? = nil, target: String? = nil, options: [String]? = nil)
    {
        self.kind = kind
        self.text = text
        self.target = target
        self.options = options
    }
}
