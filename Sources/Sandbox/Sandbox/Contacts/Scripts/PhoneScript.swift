/// An account's own phone: takes what it gets without receipts or answers.
struct PhoneScript: Script {
    static let name = "phone"

    init(_ script: ContactScript) {}

    var sendsReceipts: Bool { false }
}
