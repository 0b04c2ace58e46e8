import BinaryNode
import Model

/// Finds the order that an occasion is for.
enum FaultOrders {
    /// Takes a person's first order that fits an occasion; nil when there is none.
    static func take(of person: Person.ID, in world: World, _ occasion: Occasion) -> FaultOrder? {
        guard let orders = world.database.people.look(person, { $0.faults }), !orders.isEmpty,
            let index = orders.firstIndex(where: { fits($0, occasion, world) })
        else { return nil }
        let order = orders[index]
        world.database.people.update(person) {
            let left = (order.times ?? 1) - 1
            if left > 0 {
                $0.faults[index].times = left
            } else {
                $0.faults.remove(at: index)
            }
        }
        return order
    }

    /// Adds orders to a person's.
    ///
    /// - Throws: `SandboxError.malformed` for one that cannot be carried out.
    static func add(
        _ orders: [FaultOrder],
        to person: Person.ID,
        in world: World
    ) throws(SandboxError) {
        var checked: [FaultOrder] = []
        for order in orders { checked.append(try order.checked()) }
        let count = world.database.people.look(person) { $0.faults.count } ?? 0
        guard count + checked.count <= 10_000 else {
            throw .refused("at most 10000 orders wait for a person")
        }
        world.database.people.update(person) { $0.faults += checked }
    }

    private static func fits(_ order: FaultOrder, _ occasion: Occasion, _ world: World) -> Bool {
        guard FaultList.kind(of: order.fault)?.occasion == occasion.kind else { return false }
        switch occasion {
        case .message(let node):
            guard let wanted = order.to else { return true }
            return isFor(wanted, node.jid("to"), world)
        case .request(let node):
            return order.namespace == nil || order.namespace == node.string("xmlns")
        case .login(let device), .online(let device):
            return order.device == nil || order.device == Int(device.number)
        case .copy, .arrival, .asked, .adding, .typing, .passkey, .listing, .upload, .download:
            return true
        }
    }

    private static func isFor(_ name: String, _ to: JID?, _ world: World) -> Bool {
        guard let to else { return false }
        if name == "\(to.bare)" || name == to.user { return true }
        guard let person = try? world.directory.person(named: name) else { return false }
        return world.directory.id(to) == person.id
    }

    /// What a fault answers to a request; nil when none is ordered.
    static func strike(_ request: Request) -> Reply? {
        guard let person = request.client.device?.person,
            let order = take(of: person, in: request.world, .request(request.node))
        else { return nil }
        return FaultList.requestFault(order)?.strike(order)
    }
}
