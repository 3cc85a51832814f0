using BenchmarkDotNet.Running;
using IranBelarus.Text.Benchmarks;

// see the head of each benchmark class for what it measures; --list flat names them all
return BenchmarkSwitcher.FromAssembly(typeof(TextConfig).Assembly).Run(args, new TextConfig()).Any() ? 0 : 1;
