/// What JSON of a type looks like: the fields, their types, which may be left out.
///
/// Learned from the type itself by ``init(of:)``, so that nothing is described twice.
public struct Schema: Hashable, Sendable {
    /// The form of a value.
    public indirect enum Form: Hashable, Sendable {
        /// Any JSON.
        case anything
        /// `true` or `false`.
        case flag
        /// A whole number of this many bits.
        case integer(bits: Int, isSigned: Bool)
        /// Any number.
        case number
        /// Text; the format is a word of JSON Schema or our own, such as `jid`.
        case text(format: String?)
        /// One of these texts.
        case choice([String])
        /// Bytes in base64.
        case bytes
        /// Values of one form.
        case array(of: Schema)
        /// Values of one form by names that are not known beforehand.
        case map(of: Schema)
        /// Named values.
        case object([Field])
        /// A value of one of these forms.
        case either([Schema])
    }

    /// A member of an object.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// What it holds.
        public var schema: Schema
        /// Whether it may be left out.
        public let isOptional: Bool

        /// Creates a field.
        public init(_ name: String, _ schema: Schema, isOptional: Bool = false) {
            self.name = name
            self.schema = schema
            self.isOptional = isOptional
        }
    }

    /// The form of the value.
    public var form: Form
    /// The name of the type, for objects that are worth naming.
    public var name: String?
    /// What a person should know about it.
    public var note: String?
    /// A value that fits; the type can be decoded from it.
    public var example: JSON?

    /// What is taken when it is left out; nil when that is nothing.
    public var standard: JSON?

    /// Creates a schema.
    public init(_ form: Form, name: String? = nil, note: String? = nil, example: JSON? = nil) {
        self.form = form
        self.name = name
        self.note = note
        self.example = example
    }

    /// The fields of an object; empty for other forms.
    public var fields: [Field] {
        guard case .object(let fields) = form else { return [] }
        return fields
    }

    /// The example, or one made up from the form: every field, one element, the first choice.
    public var sample: JSON {
        if let example { return example }
        switch form {
        case .anything: return .null
        case .flag: return false
        case .integer, .number: return 0
        case .text: return "text"
        case .choice(let choices): return .string(choices.first ?? "")
        case .bytes: return ""
        case .array(let element): return [element.sample]
        case .map(let value): return ["name": value.sample]
        case .object(let fields):
            return .object(JSON.Object(fields.map { ($0.name, $0.schema.sample) }))
        case .either(let schemas): return schemas.first?.sample ?? .null
        }
    }
}
