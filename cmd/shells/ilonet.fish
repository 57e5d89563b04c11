# Completion of ilonet for fish, as `ilonet completion fish` prints it.

function __ilonet_complete
    set -l before (commandline -opc)
    set -l token (commandline -ct)
    for line in ($before[1] __complete -- $before[2..-1] "$token" 2>/dev/null)
        if string match -q ':files *' -- $line
            set -l behind (string replace ':files ' '' -- $line)
            set -l kept (string sub -l $behind -- "$token")
            for path in (__fish_complete_path (string sub -s (math $behind + 1) -- "$token" | string unescape))
                echo "$kept$path"
            end
        else if not string match -q ':*' -- $line
            echo $line
        end
    end
end

complete -c ilonet -f -k -a '(__ilonet_complete)'
