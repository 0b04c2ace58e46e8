import Canvas

extension Actions {
    /// The usual keys of boxes; what they do there is the box's own business.
    static let boxes: [Action] = [
        step("up", [Key(.up)], "Up", "up", .up),
        step("down", [Key(.down)], "Down", "down", .down),
        step("left", [Key(.left)], "Left", "the choice before; in a field, back", .left),
        step("right", [Key(.right)], "Right", "the choice after; in a field, forward", .right),
        step("previous", [Key(.tab, .shift)], "Previous", "the field or choice before", .previous),
        step("next", [Key(.tab)], "Next", "the field or choice after", .next),
        step("page_up", [Key(.pageUp)], "Page", "a page up", .pageUp),
        step("page_down", [Key(.pageDown)], "Page", "a page down", .pageDown),
        step("first", [Key(.home)], "First", "the beginning", .first),
        step("last", [Key(.end)], "Last", "the end", .last),
        step("erase", [Key(.backspace)], "Erase", "take back the last letter", .erase),
        step("accept", [Key(.enter)], "Choose", "do what is chosen", .accept),
        step("close", [Key(.escape), .control("c")], "Close", "close", .close),
    ]

    private static func step(
        _ name: String,
        _ keys: [Key],
        _ label: CleanText,
        _ help: CleanText,
        _ step: LayerInput.Step
    ) -> Action {
        Action(
            place: .dialog,
            name: name,
            keys: keys,
            label: label,
            help: help,
            traits: .movement
        ) { state, effects in _ = state.offer(.step(step), &effects) }
    }
}
