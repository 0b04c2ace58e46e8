import Commands

/// A row of the table of operations that a client of WhatsApp has: what martlet calls it, and by which stanzas it goes.
struct OperationRow: Sendable {
    /// Its number in the table.
    let number: Int
    /// What a person would call it.
    let title: String
    /// The commands that do it; empty where the engine does it by itself.
    let commands: [any Command.Type]
    /// The stanzas, by their paths below `Sources/Protocol/Stanzas`; empty where none leaves or HTTP carries it.
    let stanzas: [String]
    /// Whether whatsmeow has it, as far as neonize hands it on.
    let others: Others

    /// What other engines have of an operation.
    enum Others: Sendable, Equatable {
        /// neonize has it, and a test makes its command where both are compared or talk with each other.
        case have
        /// neonize has it, and the test of this name shows it, in a file of this name among the peers' tests.
        case shown(in: String, by: String)
        /// neonize does not hand it on; why nothing else was tried.
        case lack(String)
    }

    init(
        _ number: Int,
        _ title: String,
        _ commands: [any Command.Type],
        _ stanzas: [String],
        _ others: Others = .have
    ) {
        self.number = number
        self.title = title
        self.commands = commands
        self.stanzas = stanzas
        self.others = others
    }
}
