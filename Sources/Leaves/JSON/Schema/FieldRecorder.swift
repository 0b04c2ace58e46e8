/// A decoder that learns what a type reads by handing out placeholders.
final class FieldRecorder: Decoder {
    private let level: Int
    private var form: Schema.Form?
    private var fields: [Schema.Field] = []
    private var optional: Set<String> = []

    init(level: Int) { self.level = level }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// What was learned; objects carry the name of their type.
    func schema(named name: String) -> Schema {
        form.map { Schema($0) } ?? Schema(.object(fields), name: name)
    }

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
