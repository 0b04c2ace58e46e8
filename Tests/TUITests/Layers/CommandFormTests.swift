import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct CommandFormTests {
    private func open(_ state: inout State, _ name: String) {
        press(&state, "ctrl-o")
        _ = update(&state, .input(.paste(name)))
        press(&state, "enter")
    }

    @Test func `asks for the fields of a command, with their notes`() {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        let text = draw(state).text
        #expect(text.contains("┌─ create-group ─"))
        #expect(text.contains("Create a group"))
        #expect(text.contains("subject: its name; 100 characters at most"))
        #expect(text.contains("members (parted by commas): the people to add"))
    }

    @Test func `gives the command as it was filled in`() async {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        press(&state, "Tent", "tab", "358401112222, 3584033333333@lid")
        let effects = press(&state, "enter")
        let wanted = CreateGroup(
            subject: "Tent",
            members: [.phone("358401112222"), .lid("3584033333333")]
        )
        #expect(effects == [.perform(wanted, on: "default")])
        let group = Group(
            jid: JID(user: "1203", server: .group),
            subject: "Tent",
            created: noon
        )
        let out = CreatedGroup.LeftOut(.phone("358401112222"), code: 404)
        let reply = CreatedGroup(group, leftOut: [out])
        await carryOut(&state, effects, CannedPerformer(reply: reply))
        #expect(draw(state).text.contains("358401112222@s.whatsapp.net: is not on WhatsApp"))
        #expect(draw(state).text.contains("\"subject\": \"Tent\""))
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `says of which element it speaks, and all of it`() {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        press(&state, "Tent", "tab", "358401112222, Bruno", "enter")
        let text = draw(state).text
        #expect(text.contains("members, no. 2: expected a phone number with country code"))
        #expect(text.contains("15550001111@s.whatsapp.net"))
    }

    @Test func `takes what the chat list calls somebody, and completes it`() {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        #expect(draw(state).text.contains("members (parted by commas): the people to add"))
        press(&state, "Tent", "tab", "358401112222, virt")
        #expect(draw(state).text.contains("│ Anna Virtanen (+358 50 765 4321)"))
        press(&state, "tab")
        #expect(draw(state).text.contains("358401112222, Anna Virtanen"))
        let wanted = CreateGroup(subject: "Tent", members: [.phone("358401112222"), anna])
        #expect(press(&state, "enter") == [.perform(wanted, on: "default")])
    }

    /// Anybody can have a name with somebody else's in it.
    @Test func `takes no part of a name for somebody, before it was completed`() async {
        let friend = chat("210", "Joanna Smith", ago: 5, phone: "15550110001")
        var state = Fixture.state(80, 24, chats: [Fixture.chats[0], friend])
        open(&state, "create-group")
        #expect(press(&state, "Tent", "tab", "358401112222, Ann", "enter").isEmpty)
        let shown = draw(state).text
        #expect(shown.contains("nobody is called Ann: did you mean Joanna Smith (+1 555"))
        // To another field and back it stays what was typed.
        press(&state, "up", "down")
        #expect(press(&state, "enter").isEmpty)
        press(&state, "tab")
        #expect(draw(state).text.contains("358401112222, Joanna Smith"))
        let effects = press(&state, "enter")
        let wanted = CreateGroup(subject: "Tent", members: [.phone("358401112222"), .lid("210")])
        #expect(effects == [.perform(wanted, on: "default")])
        let group = Group(jid: JID(user: "1203", server: .group), subject: "Tent", created: noon)
        await carryOut(&state, effects, CannedPerformer(reply: CreatedGroup(group)))
        #expect(draw(state).text.contains("+358 40 111 2222, Joanna Smith (+1 555 011 0001)"))
    }

    @Test func `says whom a name can mean that several have`() {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        #expect(press(&state, "Tent", "tab", "i", "enter").isEmpty)
        #expect(draw(state).text.contains("i can mean"))
        #expect(state.layers.last is CommandForm)
    }

    /// People name themselves: a stranger may be called as a part of a friend's name.
    @Test func `takes a name for somebody only where it is in no other name`() {
        let friend = chat("210", "Ada Lovelace", ago: 5, phone: "15550110001")
        let stranger = chat("220", "Ada", ago: 3, phone: "15550119999")
        var state = Fixture.state(80, 24, chats: Fixture.chats + [friend, stranger])
        open(&state, "create-group")
        press(&state, "Tent", "tab", "Ada")
        #expect(draw(state).text.contains("Ada (+1 555 011 9999), Ada Lovelace (+1 555 011 0001)"))
        #expect(press(&state, "enter").isEmpty)
        #expect(draw(state).text.contains("Ada can mean Ada (+1 555 011 9999)"))
        press(&state, "ctrl-u", "lovel", "tab")
        let wanted = CreateGroup(subject: "Tent", members: [.lid("210")])
        #expect(press(&state, "enter") == [.perform(wanted, on: "default")])
    }

    @Test(arguments: ["Aalto, Maija", "+1 555 011 9999"])
    func `completes a name that would be read otherwise to its address`(name: String) {
        let odd = chat("230", name, ago: 5, phone: "15550110001")
        var state = Fixture.state(80, 24, chats: Fixture.chats + [odd])
        open(&state, "create-group")
        press(&state, "Tent", "tab", String(name.prefix(5)), "tab")
        #expect(draw(state).text.contains("│ 230@lid"))
        let wanted = CreateGroup(subject: "Tent", members: [.lid("230")])
        #expect(press(&state, "enter") == [.perform(wanted, on: "default")])
    }

    @Test func `is filled in anew for the chat that is open by now`() {
        var state = Fixture.state(80, 24)
        open(&state, "set-group-subject")
        press(&state, "tab", "Tent", "esc")
        Fixture.open(&state, .lid("200"), [])
        open(&state, "set-group-subject")
        #expect(draw(state).text.contains("│ 200@lid"))
        #expect(draw(state).text.contains("│ Tent"))
    }

    @Test func `is edited as the composer is`() {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        press(&state, "one two", "home", "delete", "right", "backspace", "end", "x", "left", "y")
        #expect(draw(state).text.contains("│ e twoyx "))
        press(&state, "ctrl-w", "ctrl-a", "z")
        #expect(draw(state).text.contains("│ ze x "))
        press(&state, "end", "ctrl-u", "alt-z")
        #expect(draw(state).text.contains("│ ze x "))
        press(&state, "ctrl-u", "ctrl-j", "alt-y")
        #expect(state.account.composer.isEmpty)
        #expect(state.layers.last is CommandForm)
    }

    @Test func `keeps what was begun for the next time it is opened`() async {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        press(&state, "Tent", "tab", "358401112222", "esc")
        open(&state, "get-group")
        #expect(!draw(state).text.contains("Tent"))
        press(&state, "esc")
        open(&state, "create-group")
        #expect(draw(state).text.contains("│ Tent"))
        let asked = press(&state, "enter")
        let group = Group(jid: JID(user: "1203", server: .group), subject: "x", created: noon)
        await carryOut(&state, asked, CannedPerformer(reply: CreatedGroup(group)))
        press(&state, "esc")
        open(&state, "create-group")
        #expect(!draw(state).text.contains("│ Tent"))
    }

    @Test func `whose command is refused stays open, with the reason and what was written`() async {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        let asked = press(&state, "Tent", "tab", "358401112222", "enter")
        // What one goes on typing goes nowhere: not into the chat, and not into what was asked.
        #expect(press(&state, "and more", "enter").isEmpty)
        #expect(draw(state).text.contains("the answer is to come"))
        await carryOut(&state, asked, CannedPerformer(error: .timedOut))
        #expect(draw(state).text.contains("the server did not answer in time"))
        #expect(draw(state).text.contains("│ Tent"))
        #expect(state.account.composer.isEmpty)
        press(&state, ", 3584033333333@lid")
        let again = CreateGroup(
            subject: "Tent",
            members: [.phone("358401112222"), .lid("3584033333333")]
        )
        #expect(press(&state, "enter") == [.perform(again, on: "default")])
    }

    @Test func `one that was closed before its answer keeps what was written, if it is refused`()
        async
    {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        let asked = press(&state, "Tent", "tab", "358401112222", "enter", "esc")
        await carryOut(&state, asked, CannedPerformer(error: .timedOut))
        #expect(draw(state).line(20).contains("create-group: the server did not answer in time"))
        open(&state, "create-group")
        #expect(draw(state).text.contains("│ Tent"))
    }

    @Test func `an answer concerns the form that it was asked from, and no later one`() async {
        var state = Fixture.state(80, 24)
        open(&state, "create-group")
        let asked = press(&state, "Tent", "tab", "358401112222", "enter", "esc")
        open(&state, "create-group")
        press(&state, "s for two", "tab", "358401112222", "esc")
        let group = Group(jid: JID(user: "1203", server: .group), subject: "x", created: noon)
        await carryOut(&state, asked, CannedPerformer(reply: CreatedGroup(group)))
        press(&state, "esc")
        open(&state, "create-group")
        #expect(draw(state).text.contains("s for two"))
    }

    @Test func `opens the group that was made, not under what somebody writes`() async {
        let group = Group(jid: JID(user: "1203", server: .group), subject: "Tent", created: noon)
        for begins in [false, true] {
            var state = Fixture.state(80, 24)
            open(&state, "create-group")
            let effects = press(&state, "Tent", "tab", "358401112222", "enter")
            if begins { press(&state, "esc", "half") }
            await carryOut(&state, effects, CannedPerformer(reply: CreatedGroup(group)))
            #expect(state.account.pane?.chat == (begins ? anna : group.jid))
        }
    }

    @Test func `says what does not fit and stays`() {
        var state = Fixture.state(80, 24)
        open(&state, "get-group")
        press(&state, "ctrl-u")
        #expect(state.layers.last is CommandForm)
        for _ in 0..<30 { press(&state, "backspace") }
        #expect(press(&state, "enter").isEmpty)
        #expect(draw(state).text.contains("jid"))
        #expect(state.layers.last is CommandForm)
    }

    @Test func `fills in what is on the screen`() {
        var state = Fixture.state(80, 24)
        open(&state, "get-group")
        #expect(draw(state).text.contains("100@lid"))
    }

    @Test func `says what comes with a reply, and that it is done where nothing does`() async {
        var state = Fixture.state(80, 24)
        open(&state, "remove-account")
        let effects = press(&state, "home", "ctrl-u", "work", "enter")
        #expect(effects == [.perform(RemoveAccount(name: "work"), on: "default")])
        let plain = RemovedAccount("work", isStandard: false)
        await carryOut(&state, effects, CannedPerformer(reply: plain))
        #expect(draw(state).line(20).contains("remove-account: done"))
        let standard = RemovedAccount("work", isStandard: true)
        await carryOut(&state, effects, CannedPerformer(reply: standard))
        #expect(draw(state).text.contains("work is the account that is meant where none is named"))
        #expect(!draw(state).text.contains("{"))
        #expect(state.notices.log.last?.text.string.contains("add-account --name work") == true)
    }

    @Test func `says that a command without a reply is done, or was refused`() async {
        var state = Fixture.state(80, 24)
        open(&state, "disconnect")
        let effects = press(&state, "enter")
        #expect(effects == [.perform(Disconnect(), on: "default")])
        await carryOut(&state, effects, CannedPerformer(reply: Done()))
        #expect(draw(state).line(20).contains("disconnect: done"))
        await carryOut(&state, effects, CannedPerformer(error: .timedOut))
        #expect(draw(state).line(20).contains("disconnect: the server did not answer in time"))
    }
}
