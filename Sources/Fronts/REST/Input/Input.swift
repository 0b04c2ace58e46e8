public import HTTP
public import JSON

/// What a client gave: the members of a JSON body, the fields and files of a form, the pairs of the query;
/// each found by name, in any letter case.
///
///     let phone = try call.input.read("phone", or: "to", as: Recipient.self)
///
/// What the body says counts before what the query says. Text stands for numbers and flags as well, since
/// forms and queries have nothing else.
public struct Input: Sendable {
    /// Whether there was a body.
    public let hasBody: Bool
    /// The JSON body as it came; nil when there was none or another kind.
    public let body: JSON?
    /// The names in the query, as they were spelled.
    var queryNames: [String]
    /// The names in the body, as they were spelled.
    let bodyNames: [String]
    /// A name that has two values that differ, of body, query or both.
    private(set) var ambiguous: String?
    private let files: [(name: String, part: MultipartPart)]
    /// The values by name as written; the first of each counts.
    private var exact: [String: JSON] = [:]
    /// The values by name in lower case.
    private var folded: [String: JSON] = [:]

    /// Creates an input from the fields of a body, which count first, and of a query.
    init(
        _ fields: [(String, JSON)] = [],
        query: [(String, JSON)] = [],
        files: [(name: String, part: MultipartPart)] = [],
        body: JSON? = nil,
        hasBody: Bool = false
    ) {
        self.files = files
        queryNames = query.map { $0.0 }
        bodyNames = fields.map { $0.0 } + files.map { $0.name }
        self.body = body
        self.hasBody = hasBody
        for (name, value) in fields + query {
            exact[name] = exact[name] ?? value
            let folds = name.lowercased()
            if let other = folded[folds], other != value { ambiguous = ambiguous ?? name }
            folded[folds] = folded[folds] ?? value
        }
    }

    /// The file that a multipart form has by this name, in any letter case.
    public func file(_ name: String) -> MultipartPart? {
        let files = files.lazy.map { (name: $0.name.lowercased(), part: $0.part) }
        return files.first { $0.name == name.lowercased() }?.part
    }

    /// The value by the first of these names that there is; `null` counts as none.
    public func value(_ name: String, or others: String...) -> JSON? {
        value([name] + others)
    }

    private func value(_ names: [String]) -> JSON? {
        for name in names {
            guard let value = exact[name] ?? folded[name.lowercased()], value != .null else {
                continue
            }
            return value
        }
        return nil
    }

    /// Reads what must be there.
    ///
    /// - Parameters:
    ///   - name: Its name in the dialect's document, which a refusal has.
    ///   - others: Other names that clients use.
    ///   - type: What it is read as.
    /// - Returns: The value.
    /// - Throws: ``Refusal/badInput(_:)``.
    public func read<T: InputValue>(
        _ name: String,
        or others: String...,
        as type: T.Type = T.self
    ) throws(Refusal) -> T {
        guard let value = value([name] + others) else {
            throw .badInput(InputProblem(name, .missing))
        }
        return try Self.convert(value, name)
    }

    /// Reads what may be there.
    ///
    /// - Throws: ``Refusal/badInput(_:)`` when it is there and is something else.
    public func readIfPresent<T: InputValue>(
        _ name: String,
        or others: String...,
        as type: T.Type = T.self
    ) throws(Refusal) -> T? {
        guard let value = value([name] + others) else { return nil }
        return try Self.convert(value, name)
    }

    private static func convert<T: InputValue>(
        _ value: JSON,
        _ name: String
    ) throws(Refusal) -> T {
        do throws(InputProblem.Fault) {
            return try T(input: value)
        } catch {
            throw .badInput(InputProblem(name, error))
        }
    }
}

extension InputProblem.Fault: Error {}
