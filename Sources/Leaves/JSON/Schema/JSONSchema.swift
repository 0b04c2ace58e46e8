extension Schema {
    /// The schema in the words of JSON Schema 2020-12, which OpenAPI 3.1 uses.
    ///
    /// - Parameter reference: Gives the address of a named schema that is written elsewhere, or nil to write it
    ///   here.
    /// - Returns: An object.
    public func json(reference: (Schema) -> String? = { _ in nil }) -> JSON {
        if let address = reference(self) { return ["$ref": .string(address)] }
        var object = words(reference)
        if let note { object["description"] = .string(note) }
        if let standard { object["default"] = standard }
        if let example { object["examples"] = [example] }
        return .object(object)
    }

    private func words(_ reference: (Schema) -> String?) -> JSON.Object {
        switch form {
        case .anything: [:]
        case .flag: ["type": "boolean"]
        case .integer(let bits, let isSigned): Self.integer(bits, isSigned)
        case .number: ["type": "number"]
        case .text(let format):
            format.map { ["type": "string", "format": .string($0)] } ?? ["type": "string"]
        case .choice(let choices):
            ["type": "string", "enum": .array(choices.map(JSON.string))]
        case .bytes: ["type": "string", "contentEncoding": "base64"]
        case .array(let element): ["type": "array", "items": element.json(reference: reference)]
        case .map(let value):
            ["type": "object", "additionalProperties": value.json(reference: reference)]
        case .object(let fields): Self.object(fields, reference)
        case .either(let schemas):
            ["oneOf": .array(schemas.map { $0.json(reference: reference) })]
        }
    }

    private static func object(
        _ fields: [Field],
        _ reference: (Schema) -> String?
    ) -> JSON.Object {
        let required = fields.filter { !$0.isOptional }.map { JSON.string($0.name) }
        let members = fields.map { ($0.name, $0.schema.json(reference: reference)) }
        var object: JSON.Object = ["type": "object", "properties": .object(JSON.Object(members))]
        if !required.isEmpty { object["required"] = .array(required) }
        return object
    }

    private static func integer(_ bits: Int, _ isSigned: Bool) -> JSON.Object {
        if bits == 64, isSigned { return ["type": "integer", "format": "int64"] }
        if bits == 64 { return ["type": "integer", "minimum": 0] }
        let limit = Int64(1) << Int64(isSigned ? bits - 1 : bits)
        return [
            "type": "integer", "minimum": .number(JSON.Number(isSigned ? -limit : 0)),
            "maximum": .number(JSON.Number(limit - 1)),
        ]
    }
}
