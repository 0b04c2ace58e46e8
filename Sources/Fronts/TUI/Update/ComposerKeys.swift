import Canvas
import Commands
import Model

extension State {
    mutating func performInComposer(_ action: Action, _ key: Key, _ effects: inout [Effect]) {
        switch action {
        case .send: sendOrBreak(key, &effects)
        case .newline: composer.insert("\n")
        case .up: moveUp()
        case .down: moveLine(by: 1)
        case .left:
            if composer.isEmpty, layout.isOnePane {
                enterList()
            } else {
                composer.moveLeft(.cluster)
            }
        case .right: composer.moveRight(.cluster)
        case .wordLeft: composer.moveLeft(.word)
        case .wordRight: composer.moveRight(.word)
        case .lineStart:
            if composer.isEmpty { scroll(by: -1_000_000) } else { composer.moveLeft(.line) }
        case .lineEnd: if composer.isEmpty { toEnd() } else { composer.moveRight(.line) }
        case .deleteBack: composer.deleteBack(.cluster)
        case .deleteForward: composer.deleteForward(.cluster)
        case .deleteWordBack: composer.deleteBack(.word)
        case .deleteWordForward: composer.deleteForward(.word)
        case .deleteToStart: composer.deleteBack(.line)
        case .deleteToEnd: composer.deleteForward(.line)
        case .yank: composer.yank()
        case .undo: composer.undo()
        case .redo: composer.redo()
        case .clear: composer.clear()
        case .recallOlder: composer.recall(-1)
        case .recallNewer: composer.recall(1)
        case .leave: if layout.isOnePane { enterList() }
        default: break
        }
    }

    private mutating func sendOrBreak(_ key: Key, _ effects: inout [Effect]) {
        if key.code == .enter, !look.enterSends {
            composer.insert("\n")
            return
        }
        guard let chat = pane?.chat else { return }
        let text = composer.text
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        guard text.unicodeScalars.count <= Composer.limit else {
            say("longer than \(Composer.limit) characters, not sent")
            return
        }
        lastTicket += 1
        unstored[lastTicket] = (chat, composer.take())
        chats.setDraft(nil, chat)
        pane?.unreadMark = nil
        toEnd()
        effects.append(.sendText(SendText(to: chat, text: text), ticket: lastTicket))
    }

    private mutating func moveUp() {
        if composerLayout.cursorLine == 0 {
            if composer.isAtStart {
                select(pane?.lastWholeMessage)
            } else {
                composer.moveLeft(.all)
            }
        } else {
            moveLine(by: -1)
        }
    }

    private mutating func moveLine(by count: Int) {
        let line = composerLayout.cursorLine + count
        guard composerLayout.lines.indices.contains(line) else {
            if count > 0 { composer.moveRight(.all) }
            return
        }
        composer.moveTo(composerLayout.position(line: line, column: composerLayout.cursorColumn))
        arrange()
    }
}
