import BinaryNode
import Model

/// A group as the server describes it.
let birds = Node(
    "group",
    [
        "id": "1203", "subject": "Birds", "creation": "1700000000",
        "creator": .jid(.lid("100")), "addressing_mode": "lid",
    ],
    content: .nodes([
        Node(
            "participant",
            [
                "jid": .jid(.lid("100")), "phone_number": .jid(.phone("15550001111")),
                "type": "superadmin",
            ]
        ), Node("participant", ["jid": .jid(.lid("200"))]),
        Node("participant", ["jid": .jid(.phone("15550003333")), "error": "404"]),
    ])
)
