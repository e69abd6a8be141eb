namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Converts through LibreOffice without a window: one process and one user profile a document, so that neither a crash nor a document's settings
/// reach the next. Macros never run: a fresh profile opens foreign documents with macros disabled, and the filter named leaves them out.
/// </summary>
public sealed class OfficeConverter : IOfficeConverter
{
    private readonly string _program;
    private readonly ToolLimits _limits;

    private OfficeConverter(string program, ToolLimits limits)
    {
        _program = program;
        _limits = limits;
    }

    /// <summary>A converter where LibreOffice is installed on this machine, else null.</summary>
    public static OfficeConverter? Find(ToolLimits? limits = null) =>
        ToolPath.Find("soffice", "libreoffice") is { } program ? new OfficeConverter(program, limits ?? new ToolLimits()) : null;

    public ReadOnlyMemory<byte>? ToDocx(ReadOnlyMemory<byte> content, OfficeFormat format, CancellationToken cancel)
    {
        using var folder = new ToolFolder();
        var (extension, filter) = format switch
        {
            OfficeFormat.Doc => ("doc", "MS Word 97"),
            OfficeFormat.Rtf => ("rtf", "Rich Text Format"),
            OfficeFormat.Docx => ("docx", "MS Word 2007 XML"),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        var input = folder.File("in." + extension);
        using (var file = File.Create(input))
        {
            file.Write(content.Span);
        }

        var output = Directory.CreateDirectory(folder.File("out")).FullName;
        var ran = ToolRun.Output(
            _program,
            [
                "-env:UserInstallation=" + new Uri(folder.File("profile")).AbsoluteUri,
                "--headless", "--invisible", "--nodefault", "--nologo", "--norestore", "--nolockcheck", "--nofirststartwizard",
                "--infilter=" + filter, "--convert-to", "docx:MS Word 2007 XML", "--outdir", output, input,
            ],
            folder,
            _limits,
            cancel);
        var made = new FileInfo(Path.Combine(output, "in.docx"));
        return ran is not null && made.Exists && made.Length > 0 && made.Length <= _limits.Output ? File.ReadAllBytes(made.FullName) : (ReadOnlyMemory<byte>?)null;
    }
}
