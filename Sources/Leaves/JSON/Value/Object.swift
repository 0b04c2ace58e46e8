extension JSON {
    /// Named values in the order in which they were added, each name once.
    ///
    /// A name that is set again keeps its place and takes the new value, as in ECMAScript. Names are told
    /// apart by their bytes: `é` in one scalar and in two are two names.
    public struct Object: Sendable {
        /// One member.
        public struct Member: Hashable, Sendable {
            /// Its name.
            public let name: String
            /// Its value.
            public var value: JSON
        }

        /// The members, in order.
        public private(set) var members: [Member] = []
        /// Places by name, once there are too many to look through one by one.
        private var places: [Name: Int]?

        private static let looked = 16

        /// Creates an object without members.
        public init() {}

        /// Creates an object from members in order; of two with one name the last one counts.
        public init(_ members: some Sequence<(String, JSON)>) {
            for (name, value) in members { self[name] = value }
        }

        /// The value by this name, nil when there is none; setting nil removes it.
        public subscript(name: String) -> JSON? {
            get { place(of: name).map { members[$0].value } }
            set {
                guard let newValue else { return remove(name) }
                guard let place = place(of: name) else { return append(name, newValue) }
                members[place].value = newValue
            }
        }

        private func place(of name: String) -> Int? {
            let name = Name(text: name)
            if let places { return places[name] }
            return members.firstIndex { Name(text: $0.name) == name }
        }

        private mutating func append(_ name: String, _ value: JSON) {
            members.append(Member(name: name, value: value))
            if places != nil {
                places?[Name(text: name)] = members.count - 1
            } else if members.count > Self.looked {
                index()
            }
        }

        private mutating func remove(_ name: String) {
            guard let place = place(of: name) else { return }
            members.remove(at: place)
            if places != nil { index() }
        }

        private mutating func index() {
            places = Dictionary(
                uniqueKeysWithValues: members.indices.map { (Name(text: members[$0].name), $0) }
            )
        }
    }
}

extension JSON.Object: ExpressibleByDictionaryLiteral {
    /// Members in order; of two with one name the last one counts.
    public init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}

extension JSON.Object: Hashable {
    public static func == (left: JSON.Object, right: JSON.Object) -> Bool {
        left.members == right.members
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

/// A name compared by its bytes, which `String` does not do.
private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Equal bytes are equal text, so the text's own hash will do.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
