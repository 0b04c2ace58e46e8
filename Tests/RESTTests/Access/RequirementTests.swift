import Commands
import Model
import REST
import Testing

@Suite struct RequirementTests {
    @Test func `a command asks for as much as it can do`() {
        #expect(Requirement(for: ListChats.self) == .session(.reader))
        #expect(Requirement(for: GetStatus.self) == .session(.reader))
        #expect(Requirement(for: SendText.self) == .session(.sender))
        #expect(Requirement(for: CreateGroup.self) == .session(.sender))
        #expect(Requirement(for: LogOut.self) == .session(.manager))
        #expect(Requirement(for: ListKeys.self) == .everything)
        #expect(Requirement(for: SetWebhook.self) == .everything)
    }
}
