public import BinaryNode
import Model

/// Asks for the properties by which the server steers its clients.
///
///     → <iq xmlns="abt" type="get" to="s.whatsapp.net"><props protocol="1" [hash] [refresh_id]/></iq>
///     ← <iq type="result"><props protocol="1" [hash] [refresh] [refresh_id] [delta_update]>
///         <prop config_code config_value/>… <prop event_code sampling_weight/>…</props></iq>
///
/// With the hash of the last answer the server may send what changed since alone.
///
/// - Source: whatsapp-rust `wacore/src/iq/props.rs`.
public struct FetchProps: Query {
    public static let namespace = "abt"
    public let kind = QueryKind.get
    /// The hash of what is known; nil asks for everything.
    public var hash: String?
    /// The number that came with it.
    public var refreshID: Int?

    /// Creates the question.
    public init(hash: String? = nil, refreshID: Int? = nil) {
        self.hash = hash
        self.refreshID = refreshID
    }

    public var body: [Node] {
        var props = Node("props", ["protocol": "1"])
        if let hash { props.attributes["hash"] = .text(hash) }
        if let refreshID { props.attributes["refresh_id"] = .text(String(refreshID)) }
        return [props]
    }

    public func reply(from iq: Node) throws(StanzaError) -> PropsAnswer {
        PropsAnswer(try iq.requireChild("props"))
    }
}

/// What the server says of its properties.
public struct PropsAnswer: Hashable, Sendable {
    /// By what the same state is asked for again; nil when the server gave nothing.
    public let hash: String?
    /// A number that is sent back with the hash.
    public let refreshID: Int?
    /// After how many seconds to ask again; nil when the server does not say.
    public let refresh: Int?
    /// Whether these are changes to what is known, not everything.
    public let isDelta: Bool
    /// Values by code, as text.
    public let values: [Int: String]

    /// Reads `<props>`; a property without code or value, as those for sampling, is passed over.
    init(_ node: Node) {
        hash = node.string("hash").flatMap { $0.isEmpty ? nil : $0 }
        refreshID = node.int("refresh_id")
        refresh = node.int("refresh")
        isDelta = node.string("delta_update") == "true"
        var values: [Int: String] = [:]
        for prop in node.children("prop") {
            guard let code = prop.int("config_code"), code > 0,
                let value = prop.string("config_value")
            else { continue }
            values[code] = value
        }
        self.values = values
    }
}
