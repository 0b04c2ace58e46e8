public import JSON

/// Where a passkey can be used, and how: passkeys work on the pages alone that they were made for.
///
/// - Source: whatsmeow pull request 1186; Web Authentication Level 3, sections 5.1.7 to 5.1.10, for the names.
public enum PasskeyPage {
    /// A page of the site that the passkey is for.
    public static let address = "https://web.whatsapp.com"

    /// What to enter into the console of a browser on that page; it prints what is to be handed in.
    ///
    /// The options come from a server and go into a program: they are written anew from their value, so that
    /// nothing but a value is in them, and what a terminal would obey is escaped.
    public static func line(_ options: JSON) -> String {
        let text = options.text(JSON.Format(escapes: [.nonASCII, .controls]))
        return
            "navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON("
            + text + ")}).then(made => console.log(JSON.stringify(made)))"
    }
}
