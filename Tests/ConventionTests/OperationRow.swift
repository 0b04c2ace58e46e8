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
    /// The test of the engine that shows it, where no command does.
    let proof: Proof?

    /// A test, by its name and the file that it is in.
    struct Proof: Sendable, Equatable {
        let file: String
        let test: String

        /// Whether one of these files, without folder and ending, has the test.
        func isFound(in files: [SourceFile]) -> Bool {
            files.contains { source in
                source.path.hasSuffix("/\(file).swift")
                    && source.lines.contains { $0.contains("@Test func `\(test)`") }
            }
        }
    }

    /// What other engines have of an operation.
    enum Others: Sendable, Equatable {
        /// neonize has it: what martlet and whatsmeow send for these deeds is compared, stanza by stanza.
        case compared([String])
        /// neonize has it, and a test among those with peers shows it.
        case shown(Proof)
        /// neonize does not hand it on: why, and words that would stand in the name of its method.
        case lack(String, [String])
        /// neonize has these methods that are about it, and none of them does it: why.
        case useless([String], String)

        /// As ``shown(_:)``, by the parts.
        static func shown(in file: String, by test: String) -> Self {
            .shown(Proof(file: file, test: test))
        }
    }

    init(
        _ number: Int,
        _ title: String,
        _ commands: [any Command.Type],
        _ stanzas: [String],
        _ others: Others,
        proof: Proof? = nil
    ) {
        self.number = number
        self.title = title
        self.commands = commands
        self.stanzas = stanzas
        self.others = others
        self.proof = proof
    }

    /// No method of neonize has these words in its name, as whatsmeow has no such operation.
    static func unheard(_ words: String) -> Others {
        lack("whatsmeow has no such operation", words)
    }

    /// No method of neonize has these words in its name, as of the clients that were read Baileys alone has it.
    static func baileys(_ words: String) -> Others { lack("Baileys alone has it", words) }

    /// No method of neonize has these words in its name, though whatsmeow has one.
    static func kept(_ words: String) -> Others {
        lack("whatsmeow has it, neonize does not hand it on", words)
    }

    private static func lack(_ reason: String, _ words: String) -> Others {
        .lack(reason, words.split(separator: " ").map(String.init))
    }

    /// The commands of compared operations that are not compared themselves, and why.
    static let uncompared: [(command: any Command.Type, reason: String)] = [
        (AnswerJoinRequests.self, "whatsmeow has it, neonize does not hand it on"),
        (AnswerEvent.self, "neonize hands on no encryption of answers"),
        (SendComment.self, "neonize hands on no encryption of comments"),
        (StarMessage.self, "nothing is sent for it"),
    ]
}
