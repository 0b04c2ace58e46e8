# Completion for bash: commands of martlet, and behind `martlet do` what the program itself says.
_martlet() {
    local word=${COMP_WORDS[COMP_CWORD]} i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == do ]]; then
            mapfile -t COMPREPLY < <(
                "${COMP_WORDS[0]}" do --complete "${COMP_WORDS[@]:i + 1:COMP_CWORD - i}" 2>/dev/null)
            return
        fi
    done
    mapfile -t COMPREPLY < <(compgen -W "link send do serve sandbox --help --version" -- "$word")
}
complete -o default -F _martlet martlet
