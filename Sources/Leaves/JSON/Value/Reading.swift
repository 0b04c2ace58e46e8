extension JSON {
    /// The member by this name; nil when this is no object or has none.
    public subscript(name: String) -> JSON? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    /// The element at this place from 0; nil when this is no array or is shorter.
    public subscript(place: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(place) else { return nil }
        return elements[place]
    }

    /// The text; nil when this is something else.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// Whether it is true; nil when this is something else.
    public var bool: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    /// The number; nil when this is something else, has a fraction or does not fit.
    public var int: Int? {
        guard case .number(let number) = self else { return nil }
        return number.integer()
    }

    /// The number; nil when this is something else.
    public var double: Double? {
        guard case .number(let number) = self else { return nil }
        return number.double
    }

    /// The elements; nil when this is something else.
    public var array: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members; nil when this is something else.
    public var object: Object? {
        guard case .object(let object) = self else { return nil }
        return object
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// What it is, in words for a person: `a string`, `an object`.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
