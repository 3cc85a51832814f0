using System.CommandLine;
using IranBelarus.Text.TableGen;
using IranBelarus.Text.TableGen.Lexicon;

IDataPacker[] packers =
[
    new WordTablePacker(),
    new IranBelarus.Text.TableGen.Persian.PersianLexiconPacker(),
    new LexiconPacker(),
    new MentionLexiconPacker(),
];
ITableWriter[] tables =
[
    new WordBreakTableWriter(),
    new SentenceBreakTableWriter(),
    new BitIndicesWriter(),
    new BlockRolesWriter(),
    new NormalizationClassWriter(),
    new DecompositionTableWriter(),
];

var source = new Option<DirectoryInfo>("--source") { Description = "The folder of the library project.", DefaultValueFactory = _ => new("src/IranBelarus.Text") };
var output = new Option<DirectoryInfo>("--out") { Description = "The folder that receives the packed data.", Required = true };
var ucd = new Option<DirectoryInfo>("--ucd") { Description = $"The folder of the Unicode Character Database {Ucd.Version}.", DefaultValueFactory = _ => new("../shared/data/ucd-17.0.0") };
var check = new Option<bool>("--check") { Description = "Write nothing; exit 1 if a generated file differs from what would be written." };

var pack = new Command("pack", "Packs the language data of the library into the files it embeds.") { source, output };
pack.SetAction(result =>
{
    var folder = result.GetValue(output)!;
    folder.Create();
    try
    {
        foreach (var packer in packers)
        {
            using var stream = new MemoryStream();
            packer.Pack(result.GetValue(source)!, stream);
            File.WriteAllBytes(Path.Combine(folder.FullName, packer.Name + ".bin"), stream.ToArray());
        }
        return 0;
    }
    catch (DataFormatException e)
    {
        Console.Error.WriteLine("error: " + e.Message);
        return 1;
    }
});

var root = new RootCommand("Writes the Unicode tables of IranBelarus.Text.") { pack, source, ucd, check };
root.SetAction(result =>
{
    var from = result.GetValue(ucd)!;
    if (!from.Exists)
    {
        Console.Error.WriteLine($"error: no folder {from}: expected the files of the Unicode Character Database {Ucd.Version} there (--ucd).");
        return 2;
    }
    var differs = 0;
    foreach (var table in tables)
    {
        var path = Path.Combine(result.GetValue(source)!.FullName, table.Path);
        var text = table.Generate(new Ucd(from));
        var same = File.Exists(path) && File.ReadAllText(path) == text;
        if (!same && !result.GetValue(check))
            File.WriteAllText(path, text);
        differs += same ? 0 : 1;
        Console.WriteLine($"{(same ? "same" : result.GetValue(check) ? "DIFFERS" : "written")}  {table.Path}");
    }
    return result.GetValue(check) && differs > 0 ? 1 : 0;
});
return root.Parse(args).Invoke();
