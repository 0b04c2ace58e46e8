extension JSON {
    /// The first member that a type does not read: where it is, and the names that there are in its place.
    ///
    /// Nil as well for a type that holds itself, which has no end to be learned.
    public func stranger<T: Decodable>(
        to type: T.Type
    ) -> (path: [JSONError.Step], names: [String])? {
        let found = (try? Schema(of: type))?.stranger(in: self)
        return found.map { ($0.path, $0.fields.map(\.name)) }
    }
}

extension Schema {
    /// The first member of a value that nothing reads: where it is, and what there is in its place.
    ///
    /// Only objects whose fields are known are looked at; what else does not fit is found by decoding.
    fileprivate func stranger(in value: JSON) -> (path: [JSONError.Step], fields: [Field])? {
        switch (form, value) {
        case (.object(let fields), .object(let object)):
            for member in object.members {
                guard let field = fields.first(where: { $0.name == member.name }) else {
                    return ([.member(member.name)], fields)
                }
                if let found = field.schema.stranger(in: member.value) {
                    return ([.member(member.name)] + found.path, found.fields)
                }
            }
            return nil
        case (.array(let element), .array(let values)):
            for (index, value) in values.enumerated() {
                guard let found = element.stranger(in: value) else { continue }
                return ([.element(index)] + found.path, found.fields)
            }
            return nil
        case (.map(let element), .object(let object)):
            for member in object.members {
                guard let found = element.stranger(in: member.value) else { continue }
                return ([.member(member.name)] + found.path, found.fields)
            }
            return nil
        default: return nil
        }
    }
}
