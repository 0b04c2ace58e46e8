import Store

/// What the server's properties are now.
struct Props: Hashable, Sendable {
    private var values: [Int: String]

    /// Takes values by code, as text.
    init(_ values: [Int: String] = [:]) { self.values = values }

    /// A property: what the server said, else what it usually is.
    subscript<Value>(prop: Prop<Value>) -> Value {
        values[prop.code].flatMap(Value.init(prop:)) ?? prop.usual
    }
}

extension Reader {
    /// The server's properties as last told.
    var props: Props {
        get throws { Props(try storedProps?.values ?? [:]) }
    }
}
