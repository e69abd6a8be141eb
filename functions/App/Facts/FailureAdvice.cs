namespace EhcpPipeline.Functions.Facts;

/// <summary>What to do about a failed upload, by its reason: the same words in the tables, on the page and in the terminal.</summary>
public static class FailureAdvice
{
    public static string Of(string reason) => reason switch
    {
        "encrypted" => "The file is protected by a password: save it without one and upload it again.",
        "damaged" => "The file is damaged or was cut off: upload it again from its source.",
        "needs-ocr" => "The file is a picture of its pages: install tesseract and pdftoppm, or upload the text version.",
        "unsupported-format" => "The file's format is not read: save it as DOCX or PDF and upload that.",
        "too-large" => "The file is over a limit of size, parts or time: print it to a new PDF, or raise the limit.",
        "empty" => "The file has no content: upload it again.",
        "not-a-plan" => "No plan's sections were found in it: check that it is an EHC plan and not a letter or a report.",
        "processing-failed" => "The plan could not be processed after several tries: upload it again; if it fails again, send the log's lines to the maintainers.",
        _ => "See the documentation of failure reasons.",
    };
}
