using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml;

namespace EhcpPipeline.Audit.Advice;

/// <summary>Judges one report without a plan to hold against it.</summary>
public static class AdviceCheck
{
    public static JudgedReport Judge(AdviceUpload upload, IPlanClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(classifier);
        return ReportJudge.Judge(upload, classifier, null);
    }
}
