/// What the program is asked to do.
enum Verb: String, CaseIterable {
    case terminal = ""
    case link
    case send
    case `do`
    case serve
    case sandbox

    /// What follows the command's name.
    var operands: [String] {
        switch self {
        case .send: ["TO", "TEXT"]
        case .do: ["COMMAND", "[--FIELD VALUE...]"]
        default: []
        }
    }

    /// What is to be known besides, a line each.
    var notes: [String] {
        switch self {
        case .send:
            [
                "TO is a phone number with country code, or an address such as",
                "15550001111@s.whatsapp.net. TEXT is read from standard input where it is -;",
                "one that begins with - stands behind --.",
            ]
        case .do:
            [
                "martlet do --list lists the commands; martlet do COMMAND --help shows the fields",
                "of one, an example and what comes back.",
            ]
        default: []
        }
    }

    /// Where the manual has more.
    var pages: [String] {
        switch self {
        case .sandbox: ["martlet(1)", "martlet-sandbox(1)"]
        case .do: ["martlet(1)", "martlet-do(1)", "martlet.conf(5)"]
        default: ["martlet(1)", "martlet.conf(5)"]
        }
    }

    var help: String {
        switch self {
        case .terminal: "the terminal client"
        case .link: "link this device by QR or by code, without the terminal client"
        case .send: "send a text and report how far it came"
        case .do: "carry out a command of the catalogue and print its reply as JSON"
        case .serve: "stay connected and answer the REST listener"
        case .sandbox: "WhatsApp on loopback: a server, a phone and contacts to test with"
        }
    }
}
