/// A client's request is never answered.
enum IgnoreRequest: RequestFault {
    static let name = "ignore-request"

    static func strike(_ order: FaultOrder) -> Reply { .none }
}
