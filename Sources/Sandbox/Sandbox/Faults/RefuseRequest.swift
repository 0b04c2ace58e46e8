/// A client's request is refused: 429 on `encrypt` for key fetches that come too fast, and so on.
enum RefuseRequest: RequestFault {
    static let name = "refuse-request"
    static let needsCode = true

    static func strike(_ order: FaultOrder) -> Reply { .error(order.code ?? 500) }
}
