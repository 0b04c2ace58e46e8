/// What a passkey signed, as a browser's `PublicKeyCredential.toJSON()` writes it; bytes are base64url.
///
/// Members that are not here, such as `authenticatorAttachment`, are passed over: whatsmeow sends none of them.
///
/// - Source: Web Authentication Level 3, section 5.1 (`AuthenticationResponseJSON`); whatsmeow `types/passkey.go`.
public struct PasskeyAssertion: Hashable, Sendable, Codable {
    /// What the passkey's device answered.
    public struct Response: Hashable, Sendable, Codable {
        /// What it was asked for and by whom, as JSON.
        public var clientDataJSON: String
        /// What the device says of itself and of the person before it.
        public var authenticatorData: String
        /// The signature over both.
        public var signature: String
        /// Whose passkey it is, as the server named the account when it was made.
        public var userHandle: String?

        /// Creates an answer from its parts.
        public init(
            clientDataJSON: String,
            authenticatorData: String,
            signature: String,
            userHandle: String? = nil
        ) {
            self.clientDataJSON = clientDataJSON
            self.authenticatorData = authenticatorData
            self.signature = signature
            self.userHandle = userHandle
        }
    }

    /// Which passkey it is.
    public var id: String
    /// The same once more.
    public var rawId: String
    /// `public-key`.
    public var type: String
    /// What the passkey's device answered.
    public var response: Response

    /// Creates an assertion from its parts.
    public init(id: String, rawId: String, type: String, response: Response) {
        self.id = id
        self.rawId = rawId
        self.type = type
        self.response = response
    }
}
