import JSON
import Model
import Protobuf
import WAProto

/// What businesses offer to choose from, in the five forms that there were over the years; it is read and never
/// sent.
///
/// - Source: Baileys `src/Utils/messages.ts` (`extractMessageContent`).
extension InteractiveContent: ReceivedContent {
    init?(_ message: WAMessage) {
        if message.hasButtonsMessage {
            self.init(message.buttonsMessage)
        } else if message.hasListMessage {
            self.init(message.listMessage)
        } else if message.hasTemplateMessage {
            self.init(message.templateMessage)
        } else if message.hasHighlyStructuredMessage {
            self.init(message.highlyStructuredMessage)
        } else if message.hasInteractiveMessage {
            self.init(message.interactiveMessage)
        } else {
            return nil
        }
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        if message.hasButtonsMessage {
            let buttons = message.buttonsMessage
            return buttons.hasContextInfo ? buttons.contextInfo : nil
        }
        if message.hasListMessage {
            return message.listMessage.hasContextInfo ? message.listMessage.contextInfo : nil
        }
        if message.hasTemplateMessage {
            let template = message.templateMessage
            return template.hasContextInfo ? template.contextInfo : nil
        }
        guard message.hasInteractiveMessage, message.interactiveMessage.hasContextInfo else {
            return nil
        }
        return message.interactiveMessage.contextInfo
    }

    private init(_ buttons: WAButtonsMessage) {
        self.init(
            form: .buttons,
            title: buttons.text.unlessEmpty,
            text: buttons.contentText,
            footer: buttons.footerText.unlessEmpty,
            choices: buttons.buttons.taken.map(\.buttonText.displayText)
        )
    }

    private init(_ list: WAListMessage) {
        self.init(
            form: .list,
            title: list.title.unlessEmpty,
            text: list.description,
            footer: list.footerText.unlessEmpty,
            choices: Array(list.sections.taken.flatMap { $0.rows.taken.map(\.title) }.taken)
        )
    }

    private init(_ template: WATemplateMessage) {
        if template.hasInteractiveMessageTemplate {
            self.init(template.interactiveMessageTemplate)
            form = .template
            return
        }
        let rows =
            template.hasHydratedTemplate
            ? template.hydratedTemplate : template.hydratedFourRowTemplate
        self.init(
            form: .template,
            title: rows.hydratedTitleText.unlessEmpty,
            text: rows.hydratedContentText,
            footer: rows.hydratedFooterText.unlessEmpty,
            choices: rows.hydratedButtons.taken.map(\.words)
        )
    }

    private init(_ structured: WAHighlyStructuredMessage) {
        if structured.hasHydratedHsm {
            self.init(structured.hydratedHsm)
        } else {
            self.init(form: .template, text: structured.params.joined(separator: " "))
        }
    }

    private init(_ interactive: WAInteractiveMessage) {
        let cards = interactive.carouselMessage.cards
        self.init(
            form: interactive.hasCarouselMessage
                ? .carousel
                : interactive.hasShopStorefrontMessage || interactive.hasCollectionMessage
                    ? .shop : .nativeFlow,
            title: interactive.header.title.unlessEmpty,
            text: interactive.body.text,
            footer: interactive.footer.text.unlessEmpty,
            choices: interactive.hasCarouselMessage
                ? cards.taken.map { $0.header.title.unlessEmpty ?? $0.body.text }
                : interactive.nativeFlowMessage.buttons.taken.map(\.words)
        )
    }
}

extension WAHydratedTemplateButton {
    fileprivate var words: String {
        if hasQuickReplyButton { return quickReplyButton.displayText }
        return hasUrlButton ? urlButton.displayText : callButton.displayText
    }
}

extension WAInteractiveMessage.NativeFlowMessage.NativeFlowButton {
    /// The words on it, which are inside JSON; without them its name.
    fileprivate var words: String {
        let json = try? JSON(parsing: Array(buttonParamsJSON.utf8))
        return json?.object?["display_text"]?.string ?? name
    }
}

extension String {
    /// The text; nil when it is empty.
    var unlessEmpty: String? { isEmpty ? nil : self }
}
