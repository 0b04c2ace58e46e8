public import JSON

// What the types that refuse placeholders look like in JSON; the others are asked.

extension JID: SchemaDescribed {
    /// The text form of an address.
    public static var schema: Schema {
        Schema(.text(format: "jid"), example: "15550001111@s.whatsapp.net")
    }
}

extension Timestamp: SchemaDescribed {
    /// A whole number of milliseconds.
    public static var schema: Schema {
        Schema(
            .integer(bits: 64, isSigned: true),
            note: "milliseconds since 1970",
            example: 1_795_000_000_000
        )
    }
}

extension Message.Content: SchemaDescribed {
    /// The fields of one kind, and the kind's name before them.
    public static var schema: Schema {
        get throws(JSONError) {
            var forms: [Schema] = []
            for kind in kinds { forms.append(try form(of: kind)) }
            return Schema(.either(forms), name: "Content")
        }
    }

    private static func form<C: MessageContent>(of kind: C.Type) throws(JSONError) -> Schema {
        var schema = try Schema(of: kind)
        let name = Schema.Field("kind", Schema(.choice([kind.kind])))
        schema.form = .object([name] + schema.fields)
        return schema
    }
}

extension JournalEntry: SchemaDescribed {
    /// Place, time, name and version, and the fields of one kind of event under `event`.
    public static var schema: Schema {
        get throws(JSONError) {
            var forms: [Schema] = []
            for kind in kinds { forms.append(try form(of: kind)) }
            return Schema(.either(forms), name: "JournalEntry")
        }
    }

    private static func form<E: Event>(of kind: E.Type) throws(JSONError) -> Schema {
        let integer = Schema(.integer(bits: 64, isSigned: true))
        let fields: [Schema.Field] = [
            .init("sequence", integer), .init("time", Timestamp.schema),
            .init("name", Schema(.choice([kind.name]))), .init("version", integer),
            .init("event", try Schema(of: kind)),
        ]
        return Schema(.object(fields), name: "\(kind)Entry")
    }
}
