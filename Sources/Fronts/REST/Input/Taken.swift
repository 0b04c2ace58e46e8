public import Commands
import JSON

/// What a request may give, besides its path, where a dialect is strict: a slip in a name is refused there and
/// does not do something else than what was meant.
public struct Taken: Sendable {
    private enum Kind: Sendable {
        case anything
        case fields([String])
        case command(CommandDescription)
        case object
    }

    private let kind: Kind

    /// Anything at all.
    public static let anything = Taken(kind: .anything)
    /// Nothing.
    public static let nothing = Taken.fields()
    /// An object whose members the endpoint looks at itself, and nothing in the query.
    public static let object = Taken(kind: .object)

    /// Fields of these names, in body or query.
    public static func fields(_ names: String...) -> Taken { Taken(kind: .fields(names)) }

    /// The fields of a command, in body or query.
    public static func fields<C: Command>(of command: C.Type) -> Taken {
        Taken(kind: .command(Catalogue.description(of: command)))
    }

    /// The fields that are known with their types: those of a command.
    var fields: [Schema.Field] {
        if case .command(let command) = kind { command.fields } else { [] }
    }

    /// Why what was given is refused; nil when all of it is known.
    ///
    /// - Parameters:
    ///   - input: What was given.
    ///   - everywhere: What a query may have at every endpoint, spelled like this.
    /// - Returns: What is said about the first name that is not known.
    func objection(to input: Input, everywhere: [String]) -> Refusal? {
        let names: [String]
        switch kind {
        case .anything: return nil
        case .fields(let fields): names = fields
        case .command(let command): names = command.fields.map(\.name)
        case .object: names = []
        }
        for name in input.queryNames
        where !everywhere.contains(name) && !Self.has(names, name) {
            return Self.unknown(name, among: names + everywhere)
        }
        if case .object = kind {
            return input.hasBody && input.body == nil
                ? .badBody("the fields come as a JSON object, not as a form") : nil
        }
        for name in input.bodyNames where !Self.has(names, name) {
            guard !everywhere.contains(name) else {
                let words = "is taken from the query alone: ?\(name)=..."
                return .badInput(InputProblem(name, .refused(words)))
            }
            return Self.unknown(name, among: names)
        }
        return input.ambiguous.map { .badInput(InputProblem($0, .refused("is given twice"))) }
    }

    /// Names are found in any letter case, and those of lists with `[]` behind them, as an ``Input`` finds them.
    private static func has(_ names: [String], _ name: String) -> Bool {
        let name = (name.hasSuffix("[]") ? String(name.dropLast(2)) : name).lowercased()
        return names.contains { $0.lowercased() == name }
    }

    private static func unknown(_ name: String, among names: [String]) -> Refusal {
        let near = Spelling.nearest(to: name, among: names).map { "did you mean \($0)?" }
        let all = names.isEmpty ? "there are none" : "there are \(names.joined(separator: ", "))"
        let words = "is no field here; \(near ?? all)"
        return .badInput(InputProblem(Spelling.shown(name), .refused(words)))
    }
}
