extension Theme {
    /// The names of the themes that are always there.
    public static let builtInNames = ["martlet-dark", "martlet-light", "terminal", "mono"]

    /// The text of a theme that is always there; the files in `Themes/` are the same, to copy from.
    public static func builtIn(_ name: String) -> String? {
        switch name {
        case "martlet-dark": martletDark
        case "martlet-light": martletLight
        case "terminal": terminal
        case "mono": mono
        default: nil
        }
    }

    private static let martletDark = #"""
        # The default on dark terminals.
        [theme]
        name    = martlet dark
        variant = dark
        format  = 1

        [palette]
        foam  = #d7e3ea|253|white
        mist  = #8a9aa5|245|bright-black
        deep  = #22313f|236|blue
        amber = #ffb454|215|yellow
        sky   = #64d2ff|81|cyan
        leaf  = #9ad17f|114|green
        coral = #f07178|204|red

        [ui]
        default.fg        = none
        default.bg        = none
        border.fg         = mist
        border.focused.fg = sky
        title.attr        = bold
        hint.fg           = mist
        error.fg          = coral
        error.attr        = bold
        warning.fg        = amber
        success.fg        = leaf
        link.attr         = underline

        [top]
        normal.fg     = foam
        normal.bg     = deep
        name.attr     = bold
        online.fg     = leaf
        connecting.fg = amber
        offline.fg    = mist
        problem.fg    = coral
        problem.attr  = bold
        queue.fg      = amber
        clock.fg      = foam

        [list]
        preview.fg               = mist
        time.fg                  = mist
        selected.bg              = deep
        selected.attr            = bold
        selected.unfocused.bg    = deep
        unread.attr              = bold
        count.fg                 = amber
        count.attr               = bold
        draft.fg                 = amber
        typing.fg                = leaf

        [message]
        own.name.fg        = leaf
        own.name.attr      = bold
        name.fg            = sky
        name.attr          = bold
        time.fg            = mist
        selected.bg        = deep
        system.fg          = mist
        day.fg             = mist
        unread_line.fg     = amber
        unread_line.attr   = bold
        blockquote.fg      = mist
        list_mark.fg       = amber
        bold.attr          = bold
        italic.attr        = italic
        strike.attr        = strike
        code.fg            = amber
        codeblock.fg       = amber
        link.attr          = underline
        state.queued.fg    = amber
        state.sent.fg      = mist
        state.delivered.fg = mist
        state.read.fg      = sky
        state.read.attr    = bold
        state.failed.fg    = coral
        state.failed.attr  = bold

        [status]
        normal.fg = foam
        normal.bg = deep
        name.attr = bold
        flags.fg  = mist

        [composer]
        prompt.fg      = sky
        prompt.attr    = bold
        placeholder.fg = mist
        counter.fg     = mist

        [help]
        key.attr = bold
        label.fg = mist

        [dialog]
        border.fg           = sky
        title.attr          = bold
        selected.bg         = deep
        selected.attr       = bold
        input.attr          = underline
        button.fg           = foam
        button.focused.attr = reverse

        [pairing]
        code.attr    = bold
        step.fg      = sky
        step.attr    = bold
        countdown.fg = amber

        [senders]
        colours = #e5737f|174|red, #7fc8e5|116|cyan, amber, #9ad17f|114|green, #c79bf2|183|magenta

        """#

    private static let martletLight = #"""
        # The default on light terminals.
        [theme]
        name     = martlet light
        variant  = light
        inherits = martlet-dark
        format   = 1

        [palette]
        ink   = #22303a|236|black
        stone = #5c6b76|242|bright-black
        paper = #dfe8ee|254|white
        rust  = #a04a00|130|red
        sea   = #00638a|24|blue
        moss  = #2f6b1f|22|green
        wine  = #a3193a|125|red

        [ui]
        border.fg         = stone
        border.focused.fg = sea
        hint.fg           = stone
        error.fg          = wine
        warning.fg        = rust
        success.fg        = moss

        [top]
        normal.fg     = ink
        normal.bg     = paper
        online.fg     = moss
        connecting.fg = rust
        offline.fg    = stone
        problem.fg    = wine
        queue.fg      = rust
        clock.fg      = ink

        [list]
        preview.fg            = stone
        time.fg               = stone
        selected.bg           = paper
        selected.unfocused.bg = paper
        count.fg              = rust
        draft.fg              = rust
        typing.fg             = moss

        [message]
        own.name.fg        = moss
        name.fg            = sea
        time.fg            = stone
        selected.bg        = paper
        system.fg          = stone
        day.fg             = stone
        unread_line.fg     = rust
        blockquote.fg      = stone
        list_mark.fg       = rust
        code.fg            = rust
        codeblock.fg       = rust
        state.queued.fg    = rust
        state.sent.fg      = stone
        state.delivered.fg = stone
        state.read.fg      = sea
        state.failed.fg    = wine

        [status]
        normal.fg = ink
        normal.bg = paper
        flags.fg  = stone

        [composer]
        prompt.fg      = sea
        placeholder.fg = stone
        counter.fg     = stone

        [help]
        label.fg = stone

        [dialog]
        border.fg   = sea
        selected.bg = paper
        button.fg   = ink

        [pairing]
        step.fg      = sea
        countdown.fg = rust

        [senders]
        colours = #a3193a|125|red, #00638a|24|blue, #7a5200|94|yellow, #2f6b1f|22|green, #6f2da8|54|magenta

        """#

    private static let terminal = #"""
        # The sixteen colours of the terminal, whichever they are.
        [theme]
        name     = terminal
        variant  = any
        inherits = martlet-dark
        format   = 1

        [palette]
        foam  = default
        mist  = bright-black
        deep  = none
        amber = yellow
        sky   = cyan
        leaf  = green
        coral = red

        [ui]
        border.fg         = mist
        border.focused.fg = sky
        hint.fg           = mist
        error.fg          = coral
        warning.fg        = amber
        success.fg        = leaf

        [top]
        normal.fg     = foam
        normal.bg     = none
        normal.attr   = reverse
        name.attr     = reverse, bold
        online.fg     = foam
        connecting.fg = foam
        offline.fg    = foam
        problem.fg    = foam
        problem.attr  = reverse, bold
        queue.fg      = foam
        clock.fg      = foam

        [list]
        preview.fg            = mist
        time.fg               = mist
        selected.bg           = none
        selected.attr         = reverse
        selected.unfocused.bg = none
        selected.unfocused.attr = reverse
        count.fg              = amber
        draft.fg              = amber
        typing.fg             = leaf

        [message]
        own.name.fg        = leaf
        name.fg            = sky
        time.fg            = mist
        selected.bg        = none
        selected.attr      = reverse
        system.fg          = mist
        day.fg             = mist
        unread_line.fg     = amber
        blockquote.fg      = mist
        list_mark.fg       = amber
        code.fg            = amber
        codeblock.fg       = amber
        state.queued.fg    = amber
        state.sent.fg      = mist
        state.delivered.fg = mist
        state.read.fg      = sky
        state.failed.fg    = coral

        [status]
        normal.fg   = foam
        normal.bg   = none
        normal.attr = reverse
        name.attr   = reverse, bold
        flags.fg    = foam

        [composer]
        prompt.fg      = sky
        placeholder.fg = mist
        counter.fg     = mist

        [help]
        label.fg = mist

        [dialog]
        border.fg     = sky
        selected.bg   = none
        selected.attr = reverse
        button.fg     = foam

        [pairing]
        step.fg      = sky
        countdown.fg = amber

        [senders]
        colours = red, cyan, yellow, green, magenta, blue

        """#

    private static let mono = #"""
        # No colour at all: bold, reverse and underline, and every meaning has a shape.
        [theme]
        name    = mono
        variant = any
        format  = 1

        [ui]
        default.fg          = none
        default.bg          = none
        border.focused.attr = bold
        title.attr          = bold
        error.attr          = bold
        warning.attr        = bold
        link.attr           = underline

        [top]
        normal.attr  = reverse
        name.attr    = reverse, bold
        problem.attr = reverse, bold

        [list]
        selected.attr           = reverse
        selected.unfocused.attr = reverse
        unread.attr             = bold
        count.attr              = bold

        [message]
        own.name.attr     = bold
        name.attr         = bold
        selected.attr     = reverse
        unread_line.attr  = bold
        bold.attr         = bold
        italic.attr       = underline
        strike.attr       = strike
        link.attr         = underline
        state.read.attr   = reverse
        state.failed.attr = bold

        [status]
        normal.attr = reverse
        name.attr   = reverse, bold

        [composer]
        prompt.attr = bold

        [help]
        key.attr = bold

        [dialog]
        title.attr          = bold
        selected.attr       = reverse
        input.attr          = underline
        button.focused.attr = reverse

        [pairing]
        code.attr = bold
        step.attr = bold

        """#
}
