using EhcpPipeline.Audit;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;
using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Bundles;
using EhcpPipeline.Functions.Claims;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Extraction;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Failures;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Moderation;
using EhcpPipeline.Functions.Reconciling;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Summaries;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Functions.Composition;

/// <summary>All services behind the functions, over whatever storage the host provides (blobs, queues and tables must be registered beside them).</summary>
public static class PipelineServices
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<IPlanClassifier>(_ => PlanClassifier.Default)
        .AddSingleton(_ => Rubric.Standard)
        .AddSingleton(_ => new DocumentReader(null, OfficeConverter.Find(), OpticalReader.Find()))
        .AddSingleton(_ => new BundleReader())
        .AddSingleton<IPlanReader, PlanReader>()
        .AddSingleton<IAdviceReader, AdviceReader>()
        .AddSingleton<IAuditor, Auditor>()
        .AddSingleton<PipelineQueues>().AddSingleton<RunDirectory>().AddSingleton<RunRow>().AddSingleton<RunOpening>().AddSingleton<RunRelease>()
        .AddSingleton<SummaryRequest>().AddSingleton<EarlierRun>()
        .AddSingleton<UploadRegister>().AddSingleton<UploadIntake>().AddSingleton<DocumentShelf>().AddSingleton<CohortBook>().AddSingleton<CohortImport>()
        .AddSingleton<PlanExtraction>().AddSingleton<AdviceExtraction>().AddSingleton<AdviceShelf>().AddSingleton<BundleUnpacking>()
        .AddSingleton<LedgerStore>().AddSingleton<LedgerCommit>().AddSingleton<ClaimBoard>().AddSingleton<ClaimRuling>()
        .AddSingleton<PlanAssessing>().AddSingleton<Generations>().AddSingleton<EndStates>().AddSingleton<Projections>()
        .AddSingleton<AssessmentShelf>().AddSingleton<TriageRows>().AddSingleton<RowWriter>()
        .AddSingleton<CounterTotals>().AddSingleton<ReportWriter>().AddSingleton<ReportTables>().AddSingleton<OverviewWriting>().AddSingleton<RunSummarising>()
        .AddSingleton<ModerationImport>().AddSingleton<MachineGrades>()
        .AddSingleton<FailureRecording>().AddSingleton<RunReconciling>().AddSingleton<CounterRepair>();
}
