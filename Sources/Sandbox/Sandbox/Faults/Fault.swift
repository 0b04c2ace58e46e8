import BinaryNode
import Model

/// Something that the sandbox does wrong on order: one file, and a line in ``FaultList``.
protocol Fault: SendableMetatype {
    /// How orders name it.
    static var name: String { get }
    /// Whether an order must say which error code.
    static var needsCode: Bool { get }
    /// When it strikes.
    static var occasion: Occasion.Kind { get }
}

extension Fault {
    static var needsCode: Bool { false }
}

/// A fault that strikes a message from a client.
protocol MessageFault: Fault {
    /// What is done instead of taking the message.
    static func strike(_ request: Request, _ order: FaultOrder) -> MessageInterference?
}

extension MessageFault {
    static var occasion: Occasion.Kind { .message }
}

/// What happens to a client's message instead of an ack.
enum MessageInterference {
    /// It is refused with this error, and with what else the ack says.
    case refuse(Int, Attributes)
    /// It is taken, and the ack says this besides.
    case tell(Attributes)
    /// It is taken and never acked.
    case loseAck
    /// It is taken and the connection dropped before the ack.
    case hangUp
}

/// A fault that strikes a request from a client.
protocol RequestFault: Fault {
    /// What is answered.
    static func strike(_ order: FaultOrder) -> Reply
}

extension RequestFault {
    static var occasion: Occasion.Kind { .request }
}

/// A fault that strikes a message on its way to a client.
protocol CopyFault: Fault {
    /// What is delivered instead.
    static func strike(_ copy: CopyInTransit) -> [Node]
}

/// A fault that strikes a list of a person's devices.
protocol ListingFault: Fault {
    /// What is told in its place.
    static func strike(_ order: FaultOrder) -> Node
}

extension ListingFault {
    static var occasion: Occasion.Kind { .listing }
}

/// A message on its way to a client.
struct CopyInTransit {
    let node: Node
    let device: DeviceID
    /// Who sent it.
    let person: Person.ID
    let world: World
}

extension CopyFault {
    static var occasion: Occasion.Kind { .copy }
}

/// When a fault may strike.
enum Occasion {
    /// The same without what it is about.
    enum Kind {
        case message
        case request
        case copy
        case arrival
        case asked
        case login
        case online
        case adding
        case typing
        case passkey
        case listing
        case upload
        case download
    }

    /// A client sends a message.
    case message(Node)
    /// A client makes a request.
    case request(Node)
    /// A message is about to go to a client.
    case copy(Node)
    /// A simulated contact gets a message.
    case arrival
    /// A phone is asked for messages.
    case asked
    /// A device wants to log in.
    case login(DeviceID)
    /// A device has logged in.
    case online(DeviceID)
    /// A person is to be added to a group.
    case adding
    /// A code is typed on a person's phone.
    case typing
    /// A person's passkey was taken.
    case passkey
    /// A person's devices are asked for.
    case listing
    /// A client uploads a file.
    case upload
    /// A client downloads a person's file.
    case download

    var kind: Kind {
        switch self {
        case .message: .message
        case .request: .request
        case .copy: .copy
        case .arrival: .arrival
        case .asked: .asked
        case .login: .login
        case .online: .online
        case .adding: .adding
        case .typing: .typing
        case .passkey: .passkey
        case .listing: .listing
        case .upload: .upload
        case .download: .download
        }
    }
}
