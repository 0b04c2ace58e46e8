/// What is said in help of fields that many commands have.
enum FieldNotes {
    static let chat = "the chat's address"
    static let group = "the group's address"
    static let message = "the message's id"
    static let sender = "who wrote the message; needed only where two people chose one id"
    static let to = "a phone number with country code, or an address"
    static let viewers =
        "who alone sees it, by phone number or address; without it, those whom the privacy settings name"
    static let id = "the message's id on the wire; without it, one is made"
    static let key = "any text that stands for this request; the same again sends nothing"
}
