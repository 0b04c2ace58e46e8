/// All files of a descriptor set, with what the emitter asks about types.
struct Schema {
    /// Why a schema cannot be generated.
    enum Refusal: Error, CustomStringConvertible {
        case unsupported(String, in: String)

        var description: String {
            switch self {
            case .unsupported(let what, let place): "\(place): \(what) is not supported"
            }
        }
    }

    private var messages: [String: MessageDescriptor] = [:]
    private var enums: [String: EnumDescriptor] = [:]
    /// Full name of a type (`.Package.Outer.Inner`) → its Swift name (`WAOuter.Inner`).
    private var swiftNames: [String: String] = [:]
    private var boxed: Set<String> = []

    init(_ set: FileDescriptorSet) throws {
        for file in set.file {
            guard file.syntax == "proto2" || file.syntax.isEmpty else {
                throw Refusal.unsupported("syntax \(file.syntax)", in: file.name)
            }
            let scope = file.package.isEmpty ? "" : "." + file.package
            let prefix = file.options?.swiftPrefix ?? ""
            for message in file.messages {
                try add(message, scope: scope, swift: prefix + message.name)
            }
            for value in file.enums { add(value, scope: scope, swift: prefix + value.name) }
        }
        for name in messages.keys where reaches(name, from: name) { boxed.insert(name) }
        for name in messages.keys { _ = settle(name) }
    }

    private mutating func add(_ message: MessageDescriptor, scope: String, swift: String) throws {
        guard message.oneofCount == 0 else {
            throw Refusal.unsupported("oneof", in: message.name)
        }
        let name = "\(scope).\(message.name)"
        messages[name] = message
        swiftNames[name] = swift
        for field in message.fields {
            guard field.type != 10 else { throw Refusal.unsupported("a group", in: name) }
            guard field.defaultValue == nil else {
                throw Refusal.unsupported("a default value", in: "\(name).\(field.name)")
            }
        }
        for nested in message.nested {
            try add(nested, scope: name, swift: "\(swift).\(Names.type(nested.name))")
        }
        for value in message.enums {
            add(value, scope: name, swift: "\(swift).\(Names.type(value.name))")
        }
    }

    private mutating func add(_ value: EnumDescriptor, scope: String, swift: String) {
        enums["\(scope).\(value.name)"] = value
        swiftNames["\(scope).\(value.name)"] = swift
    }

    /// The full names of all messages, sorted.
    var messageNames: [String] { messages.keys.sorted() }

    /// The Swift name of a message or enum.
    func swiftName(_ typeName: String) -> String { swiftNames[typeName] ?? typeName }

    /// The first value of an enum: what an unset field reads as.
    func firstCase(_ typeName: String) -> String {
        Names.escaped(Names.enumCase(enums[typeName]?.values.first?.name ?? ""))
    }

    /// Whether a message keeps its fields in a box: when it contains itself or is large.
    func isBoxed(_ typeName: String) -> Bool { boxed.contains(typeName) }

    private func singularMessages(_ name: String) -> [String] {
        (messages[name]?.fields ?? []).filter { $0.type == 11 && !$0.isRepeated }.map(\.typeName)
    }

    private func reaches(_ goal: String, from name: String) -> Bool {
        var seen: Set<String> = []
        var open = singularMessages(name)
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += singularMessages(next) }
        }
        return false
    }

    /// Boxes the message when it is large.
    ///
    /// - Returns: About how many words it takes where it is stored.
    private mutating func settle(_ name: String) -> Int {
        guard !boxed.contains(name) else { return 1 }
        var words = 1
        for field in messages[name]?.fields ?? [] {
            if field.isRepeated {
                words += 1
            } else if field.type == 11 {
                words += settle(field.typeName)
            } else {
                words += Scalar(type: field.type)?.words ?? 2
            }
        }
        guard words > 16 else { return words }
        boxed.insert(name)
        return 1
    }
}
