import Commands
import System

/// How a shell asks for candidates: `martlet do --complete WORD...`, the word at the cursor last.
let completing = ["do", "--complete"]

/// Prints what may stand next behind `martlet do`, a candidate a line.
func complete(_ words: ArraySlice<String>) {
    let options = Option.all.filter { $0.applies(to: .do) }.map { "--\($0.name)" }
    Completion.candidates(Array(words), options: options).forEach(say)
}

/// What a shell reads to complete command lines of martlet: its own commands from here, and behind
/// `martlet do` what the program says when it is asked.
func completionScript(for shell: String) throws(UsageError) -> String {
    guard shell == "bash" else { throw UsageError("--completion takes bash") }
    let verbs = Verb.allCases.filter { $0 != .terminal }.map(\.rawValue)
    let words = (verbs + ["--help", "--version"]).joined(separator: " ")
    return """
        # Completion for bash, as `martlet do --completion bash` prints it.
        _martlet() {
            local word=${COMP_WORDS[COMP_CWORD]} i
            COMPREPLY=()
            for ((i = 1; i < COMP_CWORD; i++)); do
                if [[ ${COMP_WORDS[i]} == do ]]; then
                    mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" do --complete \\
                        "${COMP_WORDS[@]:i + 1:COMP_CWORD - i}" 2>/dev/null)
                    return
                fi
            done
            mapfile -t COMPREPLY < <(compgen -W "\(words)" -- "$word")
        }
        complete -o default -F _martlet martlet
        """
}
