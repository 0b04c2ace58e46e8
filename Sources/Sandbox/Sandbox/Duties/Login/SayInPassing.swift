import BinaryNode

/// Takes what clients say without wanting an answer.
///
///     → <ib><unified_session id/></ib>        <ib><offline_batch count/></ib>
///
/// - Source: protocol notes 01, section 10.2; 04, section 7.17.
enum SayInPassing: Duty {
    static let pattern = StanzaPattern(tag: "ib")

    private static let known = Rule(
        "ib.known",
        "an <ib> of a client holds unified_session or offline_batch"
    )

    static func answer(_ request: Request) -> Reply {
        let kinds = ["unified_session", "offline_batch"]
        for child in request.node.children where !kinds.contains(child.tag) {
            request.violate(known, "<\(child.tag)>")
        }
        return .none
    }
}
