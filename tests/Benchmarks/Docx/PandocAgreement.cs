using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Oracles.Tests.Documents;

namespace EhcpPipeline.Benchmarks.Docx;

/// <summary>What pandoc opens of a folder's DOCX files, what we do of those, and how well the texts agree where pandoc finds any.</summary>
internal sealed record PandocAgreement(int Opened, int Ours, List<double> Agreements)
{
    private const int FewLetters = 25;

    public static PandocAgreement Measure(string folder, DocumentReader reader)
    {
        var (opened, ours) = (0, 0);
        var agreements = new List<double>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (OtherProgram.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", file) is not { } bytes)
            {
                continue;
            }

            opened++;
            var text = Encoding.UTF8.GetString(bytes);
            var read = reader.Read(File.ReadAllBytes(file));
            if (read.Document is { } document)
            {
                ours++;
                if (text.Any(char.IsLetterOrDigit))
                {
                    agreements.Add(WordBag.Agreement(text, ShownText.Of(document.Blocks)));
                }
            }
            else if (text.Count(char.IsLetterOrDigit) < FewLetters)
            {
                // Opened and said to be empty, or pictures alone, which is what it is.
                ours++;
            }
            else
            {
                Console.WriteLine($"not opened: {Path.GetFileName(file)}, {read.Failure!.Reason.Name()}");
            }
        }

        return new PandocAgreement(opened, ours, agreements);
    }
}
