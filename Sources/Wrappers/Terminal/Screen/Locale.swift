import CNcurses
import Glibc

/// The character set of the terminal, as far as the environment tells.
enum Locale {
    /// Sets the process to the person's locale and says whether it is UTF-8.
    ///
    /// Without any locale (a bare container) UTF-8 is taken: nearly every terminal shows it.
    static func prepare() -> Bool {
        _ = unsafe setlocale(LC_CTYPE, "")
        if isUTF8 { return true }
        guard !isChosen else { return false }
        _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
        return isUTF8
    }

    private static var isUTF8: Bool {
        guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
        return unsafe String(cString: name) == "UTF-8"
    }

    private static var isChosen: Bool {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = unsafe getenv(name) else { continue }
            let text = unsafe String(cString: value)
            if !text.isEmpty, text != "C", text != "POSIX" { return true }
        }
        return false
    }
}
