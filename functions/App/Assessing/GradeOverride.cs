using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>
/// A moderator's grade in place of the rubric's. The rubric's score, findings and document grade stay as they are, so that both remain visible.
/// </summary>
internal static class GradeOverride
{
    public static string Encode(Grade grade, string role) => grade.Code() + "~" + role;

    public static Assessment Apply(Assessment assessment, string @override) =>
        @override.Length == 0
            ? assessment
            : assessment with { Grade = assessment.Grade with { Grade = Codes.ParseGrade(@override[..@override.IndexOf('~', StringComparison.Ordinal)]) } };

    public static string Role(string @override) => @override.Length == 0 ? "" : @override[(@override.IndexOf('~', StringComparison.Ordinal) + 1)..];
}
