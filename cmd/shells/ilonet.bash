# Completion of ilonet for bash, as `ilonet completion bash` prints it.

# bash parts words at = and : as well; this puts them together again, as the program gets them.
__ilonet_words() {
    local line=${COMP_LINE:0:COMP_POINT} word i
    ilonet_words=()
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $line != [[:space:]]* && -n $line && ${#ilonet_words[@]} -gt 0 ]]; then
            ilonet_words[-1]+=${line:0:${#word}}
        else
            line=${line#"${line%%[![:space:]]*}"}
            ilonet_words+=("${line:0:${#word}}")
        fi
        line=${line:${#word}}
    done
}

_ilonet() {
    local ilonet_words line word about cur kept last='' width=0 IFS=$' \t\n'
    local -a found=() abouts=()
    __ilonet_words
    cur=${ilonet_words[-1]}
    COMPREPLY=()
    while IFS=$'\t' read -r word about; do
        case $word in
        :*) last=$word ;;
        *) found+=("$word") abouts+=("$about") ;;
        esac
    done < <("${1/#\~\//$HOME/}" __complete -- "${ilonet_words[@]:1}" 2>/dev/null)
    case $last in
    :files*)
        compopt -o filenames 2>/dev/null
        kept=${cur:${last#:files }}
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$kept")
        return
        ;;
    :nospace) compopt -o nospace 2>/dev/null ;;
    esac
    # What bash replaces begins behind the last = or : of the word.
    kept=${cur%"${cur##*[=:]}"}
    compopt -o nosort 2>/dev/null
    COMPREPLY=("${found[@]#"$kept"}")
    # A list on the screen tells what the words are. What is inserted is never taken from it.
    if [[ ${COMP_TYPE:-9} == 63 && ${#COMPREPLY[@]} -gt 1 ]]; then
        for word in "${COMPREPLY[@]}"; do ((${#word} > width)) && width=${#word}; done
        for i in "${!COMPREPLY[@]}"; do
            [[ -n ${abouts[i]} ]] || continue
            printf -v line '%-*s  %s' "$width" "${COMPREPLY[i]}" "${abouts[i]}"
            COMPREPLY[i]=${line:0:${COLUMNS:-80} - 2}
        done
    fi
}

complete -F _ilonet ilonet
