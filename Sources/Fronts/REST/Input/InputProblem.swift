/// What is wrong with one thing that a client gave, or did not give.
public struct InputProblem: Hashable, Sendable {
    /// What is wrong.
    public enum Fault: Hashable, Sendable {
        /// It is not there.
        case missing
        /// It is of another type; says what is expected, such as `a whole number`.
        case mismatch(expected: String)
        /// It does not mean anything here; the sentence says what does.
        case refused(String)
    }

    /// Its name, as the dialect's document has it.
    public var name: String
    /// What is wrong.
    public var fault: Fault

    /// Creates a problem.
    public init(_ name: String, _ fault: Fault) {
        self.name = name
        self.fault = fault
    }

    /// A sentence for people.
    public var sentence: String {
        switch fault {
        case .missing: "\(name) is missing"
        case .mismatch(let expected): "\(name) is not \(expected)"
        case .refused(let sentence): "\(name) \(sentence)"
        }
    }
}
