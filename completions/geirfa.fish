# SPDX-License-Identifier: MIT
# geirfa: completion for fish. Geirfa itself says how a command line may go on.
function __geirfa_complete
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -l found (command $before[1] complete -- $before[2..-1] "$typed" 2>/dev/null)
    if test "$found[1]" = ':files'
        __fish_complete_path "$typed"
    else if set -q found[1]
        printf '%s\n' $found
    end
end
complete -c geirfa -f -a '(__geirfa_complete)'
