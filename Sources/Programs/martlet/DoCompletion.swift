import Commands
import System

/// How a shell asks for candidates: `martlet do --complete WORD...`, the word at the cursor last.
let completing = ["do", "--complete"]

/// Prints what may stand next behind `martlet do`, a candidate a line.
func complete(_ words: ArraySlice<String>) {
    let options = Option.all.filter { $0.applies(to: .do) }.map { "--\($0.name)" }
    Completion.candidates(Array(words), options: options).forEach(say)
}
