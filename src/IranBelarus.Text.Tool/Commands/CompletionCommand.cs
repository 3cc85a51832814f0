using System.CommandLine;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext completion</c>: what makes a shell complete the words of a command.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # ibtext completion bash
        _ibtext() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(ibtext "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _ibtext ibtext
        """;

    private const string Zsh = """
        #compdef ibtext
        # ibtext completion zsh
        _ibtext() {
            local -a found
            found=("${(@f)$(ibtext "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _ibtext ibtext
        """;

    private const string Fish = """
        # ibtext completion fish
        complete -c ibtext -a '(ibtext "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # ibtext completion pwsh
        Register-ArgumentCompleter -Native -CommandName ibtext -ScriptBlock {
            param($word, $line, $position)
            ibtext "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", """
            Writes what makes a shell complete the commands, options and values of ibtext.

            Examples:
              ibtext completion bash > ibtext.bash
              ibtext completion fish > ibtext.fish

            bash: source the file in ~/.bashrc. zsh: put it as _ibtext into a folder of $fpath. fish: put it into ~/.config/fish/completions.
            pwsh: run it in $PROFILE.
            """) { shell };
        command.SetAction(result =>
        {
            Console.Out.Write((result.GetValue(shell) switch { "zsh" => Zsh, "fish" => Fish, "pwsh" => PowerShell, _ => Bash }).ReplaceLineEndings("\n") + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
