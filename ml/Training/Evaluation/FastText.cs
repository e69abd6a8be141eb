using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>
/// The fasttext program of Debian, if it is installed: dimension 100, pairs of words, one thread so that it gives the same answers again.
/// </summary>
internal static class FastText
{
    private static readonly int[] Epochs = [10, 25, 50];

    /// <summary>The number of epochs that does best on the last fifth of the texts when trained on the others; null where the program is not to be had.</summary>
    public static int? Tune(IReadOnlyList<(string Text, string Label)> train)
    {
        var cut = train.Count * 4 / 5;
        return InFolder(folder =>
        {
            var tried = Epochs.Select(epoch => (Epoch: epoch, Right: Accuracy(folder, [.. train.Take(cut)], [.. train.Skip(cut)], epoch))).ToList();
            var best = tried.MaxBy(pair => pair.Right);
            return best.Right < 0 ? null : (int?)best.Epoch;
        });
    }

    /// <summary>Its answers in the order of the texts, or null where the program is not to be had.</summary>
    public static string[]? Predict(IReadOnlyList<(string Text, string Label)> train, IReadOnlyList<string> texts, int epochs) =>
        InFolder(folder => Run(folder, train, texts, epochs));

    private static T InFolder<T>(Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("fasttext-");
        try
        {
            return work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Accuracy(string folder, List<(string Text, string Label)> train, List<(string Text, string Label)> test, int epoch)
    {
        var answers = Run(folder, train, test.ConvertAll(pair => pair.Text), epoch);
        return answers is null ? -1 : test.Where((pair, at) => answers[at] == pair.Label).Count() / (double)Math.Max(1, test.Count);
    }

    private static string[]? Run(string folder, IReadOnlyList<(string Text, string Label)> train, IReadOnlyList<string> texts, int epoch)
    {
        var trainFile = Path.Combine(folder, "train.txt");
        var testFile = Path.Combine(folder, "test.txt");
        var model = Path.Combine(folder, "model");
        File.WriteAllLines(trainFile, train.Select(pair => $"__label__{pair.Label} {Plain(pair.Text)}"));
        File.WriteAllLines(testFile, texts.Select(Plain));
        var trained = Start(["supervised", "-input", trainFile, "-output", model, "-dim", "100", "-wordNgrams", "2", "-epoch", epoch.ToString(CultureInfo.InvariantCulture), "-lr", "0.5", "-thread", "1", "-bucket", "100000"]);
        var lines = trained is null ? null : Start(["predict", model + ".bin", testFile]);
        return lines?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Replace("__label__", "", StringComparison.Ordinal)).ToArray() is { } answers && answers.Length == texts.Count
            ? answers
            : null;
    }

    private static string? Start(string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("fasttext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return process.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = char.IsLetterOrDigit(letter) ? plain.Append(char.ToLowerInvariant(letter)) : char.IsWhiteSpace(letter) ? plain.Append(' ') : plain.Append(' ').Append(letter).Append(' ');
        }

        return plain.ToString();
    }
}
