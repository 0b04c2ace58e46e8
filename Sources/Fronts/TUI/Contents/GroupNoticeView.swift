import Canvas
import Model

/// A line of a group's chat about the group itself: who changed what.
enum GroupNoticeView: ContentView {
    static func line(_ content: GroupNoticeContent) -> CleanText {
        CleanText(name: String(content.preview.prefix(120)))
    }

    static func body(_ content: GroupNoticeContent, _ page: BodyPage) -> Body {
        ContentViews.quiet(sentence(content, page.naming), page)
    }

    static func people(_ content: GroupNoticeContent) -> [JID] {
        let others: [JID] =
            switch content.change {
            case .added(let people), .removed(let people), .promoted(let people),
                .demoted(let people), .uninvited(let people), .requested(let people),
                .unrequested(let people), .communityPromoted(let people),
                .communityDemoted(let people):
                Array(people.prefix(8))
            case .renumbered(let old, let new): [old, new]
            case .handedOver(let person): [person]
            default: []
            }
        return others + [content.by].compactMap(\.self)
    }

    private static func sentence(_ content: GroupNoticeContent, _ naming: Naming) -> CleanText {
        let actor = naming.subject(content.by)
        switch content.change {
        case .created(let subject): return "\(actor) created the group \(quoted(subject))"
        case .subject(let subject): return "\(actor) named the group \(quoted(subject))"
        case .description(let text):
            return text.isEmpty
                ? "\(actor) removed the description" : "\(actor) changed the description"
        case .added(let people):
            return isOnly(content.by, people)
                ? "\(actor) joined" : "\(actor) added \(naming.objects(people))"
        case .removed(let people):
            return isOnly(content.by, people)
                ? "\(actor) left" : "\(actor) removed \(naming.objects(people))"
        case .promoted(let people): return "\(actor) made \(naming.objects(people)) admin"
        case .demoted(let people): return "\(actor) made \(naming.objects(people)) a member again"
        case .setting(let setting, let isOn):
            return "\(actor) \(words(setting, isOn: isOn))"
        case .disappearing(let seconds):
            return TimerChangedView.sentence(actor, seconds)
        case .linkReset: return "\(actor) reset the link into the group"
        case .uninvited(let people):
            return "\(actor) took back the invitation of \(naming.objects(people))"
        case .requested(let people):
            return people.isEmpty || isOnly(content.by, people)
                ? "\(actor) asked to join"
                : "\(actor) asked for \(naming.objects(people)) to be let in"
        case .unrequested(let people):
            return isOnly(content.by, people)
                ? "\(actor) asks to join no longer"
                : "\(actor) did not let \(naming.objects(people)) in"
        case .communityPromoted(let people):
            return "\(actor) made \(naming.objects(people)) admin of the community"
        case .communityDemoted(let people):
            return "\(actor) made \(naming.objects(people)) a member of the community again"
        case .linked(.parent, let groups):
            return "\(actor) put the group into \(naming.objects(groups))"
        case .linked(.sub, let groups), .linked(.sibling, let groups):
            return "\(actor) put \(naming.objects(groups)) into the community"
        case .unlinked(.parent, let groups):
            return "\(actor) took the group out of \(naming.objects(groups))"
        case .unlinked(.sub, let groups), .unlinked(.sibling, let groups):
            return "\(actor) took \(naming.objects(groups)) out of the community"
        case .suggested(let groups):
            return "\(actor) suggested \(naming.objects(groups)) for the community"
        case .unsuggested(let groups):
            return "\(actor) dropped \(naming.objects(groups)) from the suggestions"
        case .reported: return "\(actor) reported something to the admins"
        case .marked(.limitedSharing): return "\(actor) asked for what is said here to stay here"
        case .marked: return line(content)
        case .renumbered(let old, let new):
            return "\(naming.subject(old)) has another number: \(naming.objects([new]))"
        case .handedOver(let person):
            return "\(actor) handed the community over to \(naming.objects([person]))"
        case .picture(let isSet):
            return isSet ? "\(actor) changed the picture" : "\(actor) removed the picture"
        case .suspended(let isOn):
            return isOn ? "WhatsApp closed the group" : "WhatsApp opened the group again"
        case .growthLocked(let isOn):
            return isOn ? "Nobody can be invited for now" : "People can be invited again"
        case .deleted: return "\(actor) deleted the group"
        case .other(let name):
            return "\(actor) changed the group (\(CleanText(name: String(name.prefix(40)))))"
        }
    }

    private static func words(_ setting: GroupSetting, isOn: Bool) -> CleanText {
        let who = isOn ? only : everybody
        // Some are on when everybody may.
        let whom = isOn ? everybody : only
        return switch setting {
        case .announcement: "let \(who) write"
        case .locked: "let \(who) change the group"
        case .joinApproval: isOn ? "made admins let people in" : "let in who has the link"
        case .memberAdd: "let \(whom) add people"
        case .memberLink: "let \(whom) share the link"
        case .memberHistory: "let \(whom) send the history to new members"
        case .memberGroups: "let \(whom) make groups here"
        case .forwardLimit:
            isOn
                ? "stopped what was forwarded often"
                : "allowed what was forwarded often"
        case .adminReports:
            isOn ? "let members report messages" : "stopped reports of messages"
        case .limitedSharing:
            isOn ? "asked for what is said here to stay here" : "let what is said here be passed on"
        case .history: isOn ? "showed new members the history" : "hid the history from new members"
        }
    }

    private static let only: CleanText = "only admins"
    private static let everybody: CleanText = "everybody"

    private static func isOnly(_ actor: JID?, _ people: [JID]) -> Bool {
        people.count == 1 && people.first == actor
    }

    private static func quoted(_ subject: String) -> CleanText {
        "\"\(CleanText(name: String(subject.prefix(120))))\""
    }
}
