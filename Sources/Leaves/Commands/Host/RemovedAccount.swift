/// What comes of closing an account.
public struct RemovedAccount: Codable, Hashable, Sendable, HoldsRemarks {
    /// What is to be known besides; nil where nothing is.
    public var remarks: [String]?

    /// Creates a reply.
    ///
    /// - Parameters:
    ///   - name: The account's name.
    ///   - isStandard: Whether it is the one that is meant where none is named.
    public init(_ name: String, isStandard: Bool) {
        guard isStandard else { return }
        remarks = [
            "\(name) is the account that is meant where none is named: such requests fail now, "
                + "and /health of martlet serve answers 503, until martlet do add-account "
                + "--name \(name) brings it back"
        ]
    }
}
