import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// Several accounts, of which one is shown.
@Suite struct AccountsTests {
    private func state() -> State {
        var work = Opening(account: "work", status: Fixture.linked)
        work.chats = [chat("900", "Boss", ago: 60, unread: 1)]
        var opening = Opening(account: "default", status: Fixture.linked)
        opening.chats = Fixture.chats
        var state = State(
            opening,
            others: [work],
            look: Fixture.state(80, 24).look,
            listenerPlace: .own(address: "127.0.0.1:7766", keyFile: "~/keys/api-key"),
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        _ = update(&state, [])
        Fixture.open(&state, anna, Fixture.messages)
        return state
    }

    @Test func `shows the next account by a key, with everything as it was left`() {
        var state = state()
        press(&state, "a draft")
        #expect(draw(state).line(0).contains("(default)"))
        press(&state, "f7")
        #expect(draw(state).line(0).contains("(work)"))
        #expect(draw(state).line(1).contains("Boss"))
        #expect(draw(state).line(21) == ">")
        press(&state, "f7")
        #expect(draw(state).line(21) == "> a draft")
        #expect(draw(state).line(19).contains("On my way"))
    }

    @Test func `what stands in a box is not dropped for another account`() {
        var state = state()
        press(&state, "ctrl-o", "create-group", "enter", "Tent", "f7")
        #expect(state.account.name == "default")
        #expect(draw(state).text.contains("│ Tent"))
        // The account on show is removed, and another one comes.
        press(&state, "f7")
        for name in ["default", "work"] { _ = update(&state, .accountRemoved(name)) }
        _ = update(&state, .accountAdded(Opening(account: "shop", status: Fixture.linked)))
        #expect(draw(state).text.contains("this is shop"))
        press(&state, "esc", "esc")
        #expect(draw(state).text.contains("Tent"))
    }

    @Test func `a number that was entered to link is there again after another account`() {
        var state = state()
        _ = update(&state, .accountAdded(Opening(account: "shop", status: AccountStatus())))
        while state.account.name != "shop" { press(&state, "f7") }
        press(&state, "p", "358401", "f7")
        while state.account.name != "shop" { press(&state, "f7") }
        press(&state, "p")
        #expect(draw(state).text.contains("358401"))
        press(&state, "esc", "p", "2")
        #expect(draw(state).text.contains("3584012"))
    }

    @Test func `quitting asks while a form is begun`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.queued = 0 })
        press(&state, "ctrl-o", "create-group", "enter", "Tent", "ctrl-q")
        #expect(!state.isFinished)
        #expect(draw(state).text.contains("What was written in the form create-group is lost."))
        press(&state, "enter")
        #expect(draw(state).text.contains("│ Tent"))
        press(&state, "ctrl-u", "ctrl-q")
        #expect(state.isFinished)
    }

    @Test func `what is typed while something comes up above a form is for the form`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-o", "create-group", "enter", "Te")
        _ = update(&state, .problems(["keys.conf: line 3: no such key"]))
        press(&state, "nt", "enter")
        #expect(draw(state).text.contains("│ Tent"))
        #expect(state.account.composer.isEmpty)
    }

    @Test func `takes in what happens on an account that is not shown`() {
        var state = state()
        let before = draw(state)
        let new = message(70, "are you there?", at: 0, in: .lid("901"), isRead: false)
        _ = update(&state, .happened(MessageAdded(new), on: "work"))
        _ = update(&state, .status(AccountStatus(connection: .offline), of: "nobody"))
        #expect(draw(state) == before)
        press(&state, "f7")
        #expect(state.account.chats.row(.lid("901"))?.preview == "are you there?")
    }

    @Test func `reads again what is shown when some of what happened was missed`() {
        var state = state()
        let effects = update(&state, .missed(on: "default"))
        #expect(effects.commands(ListChats.self) == [ListChats(limit: ChatList.page, offset: 0)])
        #expect(
            effects.commands(ListMessages.self) == [ListMessages(chat: anna, limit: Page.usual)]
        )
        var newer = Fixture.messages
        newer[7].state = .read
        Fixture.answer(&state, newer)
        #expect(draw(state).line(19).hasSuffix("✓✓"))
        #expect(update(&state, .missed(on: "nobody")).isEmpty)
    }

    @Test func `sends from the account on show and answers the one that asked`() async {
        var state = state()
        let effects = press(&state, "hello", "enter")
        #expect(effects == [.perform(SendText(to: anna, text: "hello"), on: "default")])
        press(&state, "f7")
        await carryOut(&state, effects, CannedPerformer(error: .noSuchRecipient))
        #expect(state.account.composer.isEmpty)
        #expect(state.others["default"]?.composer.text == "hello")
    }

    @Test func `says of which account it speaks`() {
        var state = state()
        let failure = SendingFailed(id: MessageID("1"), chat: .lid("900"), reason: "blocked")
        _ = update(&state, .happened(failure, on: "work"))
        #expect(draw(state).line(20).contains("work: not sent: blocked"))
    }

    @Test func `asks before quitting for the messages of every account`() {
        var state = state()
        #expect(Fixture.linked.queued == 1)
        press(&state, "ctrl-q")
        #expect(draw(state).text.contains("2 messages are not sent yet."))
    }

    @Test func `an account that comes later is one key away`() {
        var state = Fixture.state(80, 24)
        #expect(!draw(state).line(0).contains("(default)"))
        var opening = Opening(account: "work", status: Fixture.linked)
        opening.chats = [chat("900", "Boss", ago: 60, unread: 1)]
        _ = update(&state, .accountAdded(opening))
        #expect(draw(state).line(0).contains("(default)"))
        press(&state, "f7")
        #expect(draw(state).line(1).contains("Boss"))
    }

    /// What is typed next would go to somebody else.
    @Test func `when the account on show is removed another is shown, and a box says so`() {
        var state = state()
        press(&state, "half a tho")
        _ = update(&state, .accountRemoved("default"))
        #expect(state.account.name == "work" && state.accountNames == ["work"])
        let text = draw(state).text
        #expect(text.contains("account default is gone; this is work"))
        #expect(text.contains("half a tho") && text.contains("Boss") && !text.contains("On my way"))
        // What goes on being typed is for nobody here.
        #expect(press(&state, "ught", "enter", "more", "enter").commands(SendText.self).isEmpty)
        #expect(state.account.composer.isEmpty && !state.layers.isEmpty)
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `without any account nothing is shown of the last one`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, .accountRemoved("default"))
        #expect(draw(state).text.contains("account default is gone; there is no other"))
        press(&state, "esc")
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 7)))
        let text = draw(state).text
        #expect(text.contains("there is no account; ^O add-account makes one"))
        #expect(!text.contains("Anna") && !text.contains("On my way"))
        #expect(press(&state, "f5").commands(Connect.self).isEmpty)
        #expect(!draw(state).text.contains("link a device"))
        // What is still told of it changes nothing.
        _ = update(&state, happened(MessageAdded(message(70, "late", at: 0))))
        #expect(state.account.chats.order.isEmpty)
    }

    @Test(arguments: ["default", "renamed"])
    func `the one that comes then is shown`(name: String) {
        var state = Fixture.state(80, 24)
        _ = update(&state, .accountRemoved("default"))
        var opening = Opening(account: name, status: Fixture.linked)
        opening.chats = [chat("900", "Boss", ago: 60, unread: 1)]
        _ = update(&state, .accountAdded(opening))
        #expect(state.account.name == name && state.accountNames == [name])
        #expect(draw(state).text.contains("this is \(name)"))
        press(&state, "esc", "esc")
        #expect(draw(state).line(1).contains("Boss"))
        press(&state, "f7")
        #expect(draw(state).text.contains("this is the only account"))
    }

    @Test func `says which account is being linked`() {
        var state = state()
        #expect(!draw(Fixture.unlinked(80, 24)).line(0).contains("("))
        _ = update(&state, .accountAdded(Opening(account: "third", status: AccountStatus())))
        press(&state, "f7")
        #expect(draw(state).line(0).contains("link a device  (third)"))
    }
}
