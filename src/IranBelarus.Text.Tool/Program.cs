using System.CommandLine;
using IranBelarus.Text.Tool;
using IranBelarus.Text.Tool.Commands;
using IranBelarus.Text.Tool.Io;

var root = new RootCommand("Reads and compares Arabic and Persian news text. UTF-8 in and out; - is standard input.")
{
    MentionsCommand.Create(),
    AlignCommand.Create(),
    NamesCommand.Create(),
    LinkCommand.Create(),
    TrainCommand.Create(),
    SentencesCommand.Create(),
    ClaimsCommand.Create(),
    NormalizeCommand.Create(),
    TokenizeCommand.Create(),
    ConvertCommand.Create(),
    CompletionCommand.Create(),
};

root.Subcommands.Add(ReferenceCommand.Create(root));

var parsed = root.Parse(args);
var isCompletion = args.Length > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal);
if (parsed.Errors.Count > 0 && !isCompletion)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine("ibtext: " + error.Message);
    Console.Error.WriteLine($"ibtext: see 'ibtext {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'.");
    return ExitCode.WrongUsage;
}
if (!isCompletion && Usage.Fault(parsed) is { } fault)
{
    Console.Error.WriteLine("ibtext: " + fault);
    Console.Error.WriteLine($"ibtext: see 'ibtext {parsed.CommandResult.Command.Name} --help'.");
    return ExitCode.WrongUsage;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BadDataException e)
{
    Console.Error.WriteLine("ibtext: " + e.Message);
    return ExitCode.BadData;
}
catch (System.Text.DecoderFallbackException e)
{
    Console.Error.WriteLine($"ibtext: not in the encoding that was said or detected: {e.Message} Expected UTF-8, UTF-16 or Windows-1256.");
    return ExitCode.BadData;
}
catch (OperationCanceledException)
{
    return ExitCode.Cancelled;
}
catch (IOException e) when (Files.IsClosedPipe(e))
{
    // `ibtext … | head`: the reader of our output has what it wanted
    return ExitCode.Done;
}
catch (IOException e)
{
    // the disk is full, or gone
    Console.Error.WriteLine("ibtext: " + e.Message);
    return ExitCode.BadData;
}
