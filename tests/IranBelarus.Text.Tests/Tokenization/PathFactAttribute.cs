using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>What a processor needs for a path.</summary>
public enum ProcessorPath
{
    Avx512,
    Avx2,
    Vector128,
}

/// <summary>A fact about a path; skipped, visibly, where the processor does not have it or the environment has switched it off.</summary>
public sealed class PathFactAttribute : FactAttribute
{
    public PathFactAttribute(ProcessorPath path)
    {
        var there = path switch
        {
            ProcessorPath.Avx512 => Avx512Loader.IsSupported,
            ProcessorPath.Avx2 => Avx2.IsSupported,
            _ => Vector128.IsHardwareAccelerated,
        };
        if (!there)
            Skip = $"this process runs without {path}";
    }
}
