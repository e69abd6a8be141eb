using System.Text;
using EhcpPipeline.Documents.Reading;
using Xunit.Abstractions;

namespace EhcpPipeline.Oracles.Tests.Documents;

public class PandocAgreementTests(ITestOutputHelper output)
{
    // Pandoc 2.17 leaves out the text of content controls around rows, text boxes and simple fields: where it finds no word at all, it is no witness.
    [Fact]
    public void Word_documents_open_wherever_pandoc_opens_them_and_say_the_same()
    {
        var agreements = new List<(double Agreement, string File)>();
        var reader = new DocumentReader();
        foreach (var file in Samples.Files("*.docx"))
        {
            if (OtherProgram.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", file) is not { } bytes)
            {
                continue;
            }

            var pandoc = Encoding.UTF8.GetString(bytes);
            var read = reader.Read(File.ReadAllBytes(file));
            if (read.Document is null)
            {
                read.Failure!.Reason.ShouldBeOneOf(FailureReason.Empty, FailureReason.NeedsOcr, FailureReason.UnsupportedFormat);
                pandoc.Count(char.IsLetterOrDigit).ShouldBeLessThan(25, Path.GetFileName(file));
            }
            else if (pandoc.Any(char.IsLetterOrDigit))
            {
                agreements.Add((WordBag.Agreement(pandoc, ShownText.Of(read.Document.Blocks)), Path.GetFileName(file)));
            }
        }

        agreements.Sort();
        foreach (var (agreement, file) in agreements.Take(20))
        {
            output.WriteLine($"{agreement:F3} {file}");
        }

        output.WriteLine($"{agreements.Count} files, mean {agreements.Average(entry => entry.Agreement):F4}, median {agreements[agreements.Count / 2].Agreement:F4}");
        agreements.Average(entry => entry.Agreement).ShouldBeGreaterThanOrEqualTo(0.975);
    }
}
