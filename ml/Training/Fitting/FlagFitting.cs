using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>Fits how the three witnesses of a flag are weighed, on scores of folds that the heads had not seen.</summary>
internal static class FlagFitting
{
    public static FlagCombination Fit(BuiltModel built, TaskData task)
    {
        var matrix = new SparseMatrix();
        var rows = new List<int>();
        var answers = new List<bool>();
        foreach (var (row, scores) in built.Unseen)
        {
            var notApplicable = Math.Clamp(scores[Heads.NotApplicable], -ProvisionChoice.MostMargin, ProvisionChoice.MostMargin);
            rows.Add(matrix.Rows);
            matrix.AddRow([(0, Logits(scores[Heads.Flag])), (1, Logits(ProvisionChooser.Choose(scores).FlagMargin)), (2, Logits(notApplicable))]);
            answers.Add(task.Examples[row].Answers[Heads.Flag] == 1);
        }

        var fit = new ConvexTrainer(1e-8).Fit(new FittingProblem("flag", matrix, rows, answers, 1));
        return new FlagCombination(Whole(fit.Weights[0]), Whole(fit.Weights[1]), Whole(fit.Weights[2]), Whole(fit.Bias));
    }

    private static float Logits(int score) => score / (float)Probabilities.Unit;

    private static int Whole(double weight) => (int)Math.Round(weight * Probabilities.Unit);
}
