import Foundation

/// A JSON value, as the peer's lines hold it.
enum PeerValue: Hashable, Sendable, Codable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([PeerValue])
    case object([String: PeerValue])
    case null

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([PeerValue].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: PeerValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .number(let number): try value.encode(number)
        case .flag(let flag): try value.encode(flag)
        case .list(let list): try value.encode(list)
        case .object(let object): try value.encode(object)
        case .null: try value.encodeNil()
        }
    }

    /// A member of an object.
    subscript(_ name: String) -> PeerValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var list: [PeerValue]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    var texts: [String] { (list ?? []).compactMap(\.text) }
}

extension PeerValue: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .text(text) }
}
