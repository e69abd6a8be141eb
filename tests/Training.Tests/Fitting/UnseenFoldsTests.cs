using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Tests.Fitting;

public class UnseenFoldsTests
{
    [Fact]
    public void Of_a_small_task_every_row_is_judged_by_a_fit_that_has_not_seen_it()
    {
        var folds = new UnseenFolds(Task(300, borrowed: false), 3);

        folds.Count.ShouldBe(3);
        Enumerable.Range(0, 300).ShouldAllBe(row => folds.Judges(row));
    }

    [Fact]
    public void Of_a_large_task_one_fold_is_left_out_and_the_rows_of_the_others_only_teach()
    {
        var folds = new UnseenFolds(Task(24_000, borrowed: false), 3);

        folds.Count.ShouldBe(1);
        Enumerable.Range(0, 24_000).Count(folds.Judges).ShouldBeInRange(6_000, 9_000);
    }

    [Fact]
    public void Rows_that_only_teach_do_not_count_towards_enough()
    {
        new UnseenFolds(Task(24_000, borrowed: true), 3).Count.ShouldBe(3);
    }

    [Fact]
    public void Rows_of_one_group_are_in_one_fold()
    {
        var folds = new UnseenFolds(new TaskData("any", [], [Row("a", false), Row("b", false), Row("a", false)]), 3);

        folds[2].ShouldBe(folds[0]);
    }

    private static TaskData Task(int rows, bool borrowed) => new("any", [], [.. Enumerable.Range(0, rows).Select(row => Row($"group {row}", borrowed))]);

    private static Example Row(string group, bool borrowed) => new(group, [], []) { Borrowed = borrowed };
}
