namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>The trainers of this build. ML.NET's is in the full build alone, so it is looked for by name.</summary>
public static class Trainers
{
    private const string MlNet = "EhcpPipeline.Ml.Training.Fitting.MlNetTrainer";

    /// <summary>ML.NET's trainer where this build has it, otherwise our own.</summary>
    public static ITrainer Preferred =>
        typeof(Trainers).Assembly.GetType(MlNet) is { } type && Activator.CreateInstance(type) is ITrainer trainer ? trainer : new ConvexTrainer();
}
