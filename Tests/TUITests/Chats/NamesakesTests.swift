import Canvas
import Model
import Testing

@testable import TUI

@Suite struct NamesakesTests {
    private func names(_ list: ChatList) -> [String] { list.rows.map(\.name.string) }

    @Test func `chats of one name are told apart by their numbers`() {
        var list = ChatList()
        list.update(chat("1", "Kim", ago: 10, phone: "15550101234"))
        #expect(names(list) == ["Kim"])
        list.update(chat("2", "Kim", ago: 20, phone: "15550105678"))
        list.update(chat("3", "Kim", ago: 30, phone: "15550109999"))
        list.update(chat("4", "Ada", ago: 40, phone: "15550100000"))
        #expect(names(list) == ["Kim (…1234)", "Kim (…5678)", "Kim (…9999)", "Ada"])
        list.update(chat("1", "Kim Two", ago: 10, phone: "15550101234"))
        list.update(chat("3", "Ada", ago: 30, phone: "15550109999"))
        #expect(names(list) == ["Kim Two", "Kim", "Ada (…9999)", "Ada (…0000)"])
    }

    @Test func `a group of a person's name says that it is a group`() {
        var list = ChatList()
        list.update(Chat(jid: JID(user: "1203", server: .group), name: "Bruno"))
        #expect(names(list) == ["Bruno"])
        list.update(chat("2", "Bruno", ago: 20, phone: "15550105678"))
        #expect(names(list) == ["Bruno (group)", "Bruno (…5678)"])
    }

    @Test(
        arguments: [
            "Bruno ", " Bruno", "BRUNO", "Bru\u{2060}no", "Bruno\u{3164}", "Bruno\u{2800}",
        ]
    )
    func `names that look the same are the same`(name: String) {
        var list = ChatList()
        list.update(chat("1", "Bruno", ago: 10, phone: "15550101234"))
        list.update(chat("2", name, ago: 20, phone: "15550105678"))
        #expect(names(list).first == "Bruno (…1234)")
        #expect(names(list).last?.hasSuffix(" (…5678)") == true)
    }

    @Test func `where there is little room, what tells them apart stays`() {
        let long = "Maximiliana Featherstone"
        let chats = [
            chat("1", long, ago: 10, phone: "15550101234"),
            chat("2", long, ago: 20, phone: "15550105678"),
        ]
        var state = Fixture.state(60, 24, chats: chats)
        #expect(draw(state).text.contains("… (…1234)"))
        #expect(draw(state).text.contains("… (…5678)"))
        press(&state, "ctrl-n")
        #expect(draw(state).text.contains("Maximiliana Featherstone (…1234)"))
    }

    @Test func `what has no name has its number already`() {
        var list = ChatList()
        for user in ["1", "2"] { list.update(Chat(jid: .lid(user))) }
        #expect(names(list) == ["Unknown contact", "Unknown contact"])
    }

    @Test func `who is left alone with a name needs no more than it`() {
        var list = ChatList()
        list.update(chat("1", "Kim", ago: 10, phone: "15550101234"))
        list.update(Chat(jid: .phone("15550105678"), name: "Kim"))
        #expect(names(list) == ["Kim (…1234)", "Kim (…5678)"])
        list.merge(.phone("15550105678"), into: chat("1", "Kim", ago: 10, phone: "15550101234"))
        #expect(list.row(.lid("1"))?.name == "Kim")
    }
}
