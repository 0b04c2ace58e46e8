/// Every fault, one line each.
enum FaultList {
    private static let all: [any Fault.Type] = [
        RefuseMessage.self,
        RefreshLID.self,
        LoseAck.self,
        HangUpBeforeAck.self,

        RefuseRequest.self,
        IgnoreRequest.self,
        RefuseDevices.self,
        HideDevices.self,

        DamageCopy.self,
        DuplicateCopy.self,
        ReplayCopy.self,
        DropCopy.self,
        SwapCopies.self,
        WithholdCopy.self,
        SpareCopy.self,

        AskAgain.self,
        RepeatHello.self,
        WithholdContinuation.self,
        AnswerLate.self,
        FailLogin.self,
        RemoveAfterLogin.self,
        RefuseAdding.self,

        RefuseUpload.self,
        CutUpload.self,
        DelayUpload.self,
        RefuseDownload.self,
        CutDownload.self,
        DamageDownload.self,
        DelayDownload.self,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The names, in order.
    static var names: [String] { byName.keys.sorted() }

    /// The fault with a name.
    static func kind(of name: String) -> (any Fault.Type)? { byName[name] }

    /// The fault of an order, when it is one for messages.
    static func messageFault(_ order: FaultOrder) -> (any MessageFault.Type)? {
        byName[order.fault] as? any MessageFault.Type
    }

    /// The fault of an order, when it is one for requests.
    static func requestFault(_ order: FaultOrder) -> (any RequestFault.Type)? {
        byName[order.fault] as? any RequestFault.Type
    }

    /// The fault of an order, when it is one for lists of devices.
    static func listingFault(_ order: FaultOrder) -> (any ListingFault.Type)? {
        byName[order.fault] as? any ListingFault.Type
    }

    /// The fault of an order, when it is one for copies.
    static func copyFault(_ order: FaultOrder) -> (any CopyFault.Type)? {
        byName[order.fault] as? any CopyFault.Type
    }
}
