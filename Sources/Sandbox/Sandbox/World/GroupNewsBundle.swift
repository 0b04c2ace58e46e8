import BinaryNode

/// What is done to a group at once: all of it is told by one notification, an action after the other.
///
/// What a person sees who is new in it stands alone all the same: clients take the news of a whole group with nothing
/// beside it.
final class GroupNewsBundle {
    private let group: String
    private var news: [(action: Node, people: [Person.ID])] = []
    /// What a notification says besides, as the last one would have.
    private var frame: Node?

    /// A bundle for what is done to the group with this id.
    init(group: String) { self.group = group }

    /// Takes news for some people; false for what is told by itself.
    func take(
        _ action: Node,
        of group: String,
        to people: [Person.ID],
        _ notification: () -> Node
    ) -> Bool {
        guard group == self.group, action.tag != "create" else { return false }
        news.append((action, people))
        frame = notification()
        return true
    }

    /// Tells each person what concerns them.
    func tell(in world: World) {
        guard let frame else { return }
        let everybody = Set(news.flatMap(\.people))
        for person in everybody.sorted() {
            var notification = frame
            notification.content = .nodes(
                news.filter { $0.people.contains(person) }.map(\.action)
            )
            world.groups.tell([person]) {
                notification.attributes["id"] = .text(world.serverID())
                return notification
            }
        }
    }
}
