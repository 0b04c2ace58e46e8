/// A decoder that learns what a type reads by handing out placeholders.
final class FieldRecorder: Decoder {
    private let level: Int
    /// Which of its choices the first member with choices takes.
    private let variant: Int
    /// How many choices that member has.
    private(set) var variants = 1
    /// What the value is, unless it is an object.
    private(set) var form: Schema.Form?
    /// The members of an object, in the order in which they were asked for.
    private(set) var fields: [Schema.Field] = []
    private var optional: Set<String> = []

    init(level: Int, variant: Int = 0) {
        self.level = level
        self.variant = variant
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(MemberRecorder(recorder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ElementRecorder(recorder: self) }
    func singleValueContainer() -> any SingleValueDecodingContainer {
        ValueRecorder(recorder: self)
    }

    /// A placeholder for a value inside, and what was learned about its type.
    func learn<T: Decodable>(_ type: T.Type) throws(JSONError) -> (value: T, schema: Schema) {
        try Schema.learn(type, level: level + 1)
    }

    /// The placeholder that a member gets: the first one with choices takes the choice that is to be tried.
    func choose<T: Decodable>(_ value: T, _ schema: Schema) throws(JSONError) -> T {
        guard variants == 1, case .choice(let choices) = schema.form, choices.count > 1 else {
            return value
        }
        variants = choices.count
        return try JSON.string(choices[variant]).decode(T.self)
    }

    /// Notes that the value as a whole has this form.
    func note(_ form: Schema.Form) { self.form = form }

    /// Notes that a member may be left out.
    func noteOptional(_ name: String) { optional.insert(name) }

    /// Notes a member; the one that stands for all makes the object a map.
    func note(_ name: String, _ schema: Schema) {
        guard name != Self.anyName else { return note(.map(of: schema)) }
        guard !fields.contains(where: { $0.name == name }) else { return }
        fields.append(Schema.Field(name, schema, isOptional: optional.contains(name)))
    }

    /// The one member of an object whose reader asks which there are.
    static let anyName = "*"
}
