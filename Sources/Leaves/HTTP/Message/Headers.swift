/// Header fields in the order they were given; names match in any letter case.
public struct Headers: Hashable, Sendable {
    /// The fields, as written.
    public private(set) var fields: [Field] = []

    /// One header field.
    public struct Field: Hashable, Sendable {
        /// The name, in the case it came in.
        public var name: String
        /// The value, without surrounding white space.
        public var value: String

        /// Creates a field.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Creates an empty list.
    public init() {}

    /// Creates a list from pairs.
    public init(_ pairs: [(String, String)]) { fields = pairs.map(Field.init) }

    /// The first value of a name; setting replaces all of them, nil removes them.
    public subscript(name: String) -> String? {
        get { fields.first { Self.match($0.name, name) }?.value }
        set {
            fields.removeAll { Self.match($0.name, name) }
            if let newValue { fields.append(Field(name, newValue)) }
        }
    }

    /// All values of a name.
    public func all(_ name: String) -> [String] {
        fields.filter { Self.match($0.name, name) }.map(\.value)
    }

    /// The values of a list field such as `Connection`, in lower case, without white space.
    public func tokens(_ name: String) -> [String] {
        all(name).flatMap { $0.lowercased().split(separator: ",") }
            .map { $0.filter { $0 != " " && $0 != "\t" } }
    }

    /// Adds a field beside those of the same name.
    public mutating func add(_ name: String, _ value: String) { fields.append(Field(name, value)) }

    private static func match(_ one: String, _ other: String) -> Bool {
        one == other || one.lowercased() == other.lowercased()
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Creates a list from a literal.
    public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }
}
