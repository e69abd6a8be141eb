using System.Text.Json;
using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Advice;
using Xunit.Abstractions;

namespace EhcpPipeline.Report.Tests.Advice;

/// <summary>
/// The sample reports through the real readers, matcher and classifier. The expectations were written by hand before the matcher first ran; its thresholds
/// were then set on these same pairs, so the figures say how well it fits them, not how it fares on others.
/// </summary>
public class AdviceSampleTests(ITestOutputHelper output)
{
    [Fact]
    public void Role_and_date_of_every_report_are_known()
    {
        foreach (var sample in AdviceSample.All)
        {
            foreach (var (expected, at) in sample.List("reports").Select((report, at) => (report, at)))
            {
                var read = sample.Uploads[at].Item!;
                (read.Role.Word(), Iso(read.Date)).ShouldBe((Text(expected, "role"), Text(expected, "date")), sample.Files[at]);
            }
        }
    }

    [Fact]
    public void Needs_outcomes_and_recommendations_are_found()
    {
        foreach (var sample in AdviceSample.All)
        {
            foreach (var (expected, at) in sample.List("reports").Select((report, at) => (report, at)).Where(pair => Text(pair.report, "verdict") != "views"))
            {
                var read = sample.Uploads[at].Item!;
                (read.Needs.Count, read.Outcomes.Count, read.Recommendations.Count)
                    .ShouldBe((expected.GetProperty("needs").GetInt32(), expected.GetProperty("outcomes").GetInt32(), expected.GetProperty("recommendations").GetInt32()), sample.Files[at]);
            }
        }
    }

    [Fact]
    public void Reports_are_accepted_or_returned_as_a_reader_would()
    {
        var (right, all) = (0, 0);
        foreach (var sample in AdviceSample.All)
        {
            var judged = sample.Uploads.Select(upload => AdviceCheck.Judge(upload, Ml.PlanClassifier.Default)).ToList();
            foreach (var (expected, at) in sample.List("reports").Select((report, at) => (report, at)))
            {
                all++;
                right += AdviceWording.Code(judged[at].Verdict) == Text(expected, "verdict") ? 1 : 0;
            }
        }

        output.WriteLine($"verdicts {right} of {all}");
        right.ShouldBeGreaterThanOrEqualTo(all - 1);
    }

    [Fact]
    public void Provision_is_matched_to_the_advice_it_came_from_and_watering_down_is_seen()
    {
        var (matches, watered, missing, needs, losses) = (new Tally(), new Tally(), new Tally(), new Tally(), new Tally());
        foreach (var sample in AdviceSample.All)
        {
            var supplied = sample.Assess(sample.Uploads).Supplied!;
            var found = supplied.Matches.Where(match => match is { Provision: >= 0, Recommendation: >= 0 })
                .Select(match => (Plan: sample.Plan.Provision[match.Provision].Where.Text, Advice: supplied.Reports[match.Report].Recommendations[match.Recommendation].Item.Where.Text, Match: match)).ToList();
            var expected = sample.List("matches").ToList();
            foreach (var one in expected)
            {
                var hit = found.FirstOrDefault(pair => pair.Plan.Contains(Text(one, "plan"), StringComparison.Ordinal) && pair.Advice.Contains(Text(one, "advice"), StringComparison.Ordinal));
                matches.Add(expected: true, found: hit.Match is not null);
                watered.Add(Text(one, "status") == "watered_down", hit.Match?.Status == MatchStatus.WateredDown);
                if (hit.Match is null || AdviceWording.Code(hit.Match.Status) != Text(one, "status"))
                {
                    output.WriteLine($"{sample.Name}: {Text(one, "plan")} should be {Text(one, "status")}, is {hit.Match?.Status.ToString() ?? "not matched"}");
                }

                losses.Sets([.. one.GetProperty("losses").EnumerateArray().Select(loss => loss.GetString()!)], [.. hit.Match?.Losses.Select(loss => AdviceWording.Code(loss.Kind)) ?? []]);
            }

            foreach (var pair in found.Where(pair => !expected.Any(one => pair.Plan.Contains(Text(one, "plan"), StringComparison.Ordinal) && pair.Advice.Contains(Text(one, "advice"), StringComparison.Ordinal))))
            {
                output.WriteLine($"{sample.Name}: matched without cause: {pair.Plan}");
                matches.Add(expected: false, found: true);
                watered.Add(expected: false, pair.Match.Status == MatchStatus.WateredDown);
            }

            missing.Fragments(sample.List("missing"), supplied.Matches.Where(match => match.Status == MatchStatus.Missing).Select(match => supplied.Reports[match.Report].Recommendations[match.Recommendation].Item.Where.Text));
            needs.Fragments(sample.List("needsMissing"), supplied.MissingNeeds.Select(need => supplied.Reports[need.Report].Item.Needs[need.Need].Where.Text));
        }

        output.WriteLine($"matches {matches}\nwatered down {watered}\nlosses {losses}\nmissing recommendations {missing}\nmissing needs {needs}");
        matches.F1.ShouldBeGreaterThan(0.9);
        watered.F1.ShouldBeGreaterThan(0.9);
        losses.F1.ShouldBeGreaterThan(0.85);
        missing.F1.ShouldBeGreaterThan(0.85);
        needs.F1.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        foreach (var sample in AdviceSample.All)
        {
            Json(sample, sample.Uploads).ShouldBe(Json(sample, [.. sample.Uploads.Reverse()]));
        }
    }

    [Fact]
    public void The_same_report_sent_twice_counts_once() =>
        Json(AdviceSample.All[0], AdviceSample.All[0].Uploads).ShouldBe(Json(AdviceSample.All[0], [.. AdviceSample.All[0].Uploads, AdviceSample.All[0].Uploads[0]]));

    [Fact]
    public void A_plan_that_came_alone_is_judged_as_before()
    {
        var alone = AdviceSample.All[0].Assess(null);

        alone.Supplied.ShouldBeNull();
        alone.Criteria.Where(result => result.Criterion is "B-05" or "F-10").ShouldAllBe(result => result.Status == CriterionStatus.NotAssessed);
        JsonSerializer.Serialize(alone).ShouldBe(JsonSerializer.Serialize(AdviceSample.All[0].Assess([])));
    }

    [Fact]
    public void Advice_bears_on_the_grade_and_never_on_the_grade_by_text_alone()
    {
        var barlow = AdviceSample.All.Single(sample => sample.Name == "barlow-r");
        var with = barlow.Assess(barlow.Uploads);
        var alone = barlow.Assess(null);

        with.Criteria.Single(result => result.Criterion == "F-10").Status.ShouldBe(CriterionStatus.NotMet);
        with.Criteria.Single(result => result.Criterion == "B-05").Status.ShouldBeOneOf(CriterionStatus.PartlyMet, CriterionStatus.NotMet);
        with.DocumentGrade.Grade.ShouldBe(alone.DocumentGrade.Grade);
        with.DocumentGrade.ScoreHundredths.ShouldBe(alone.DocumentGrade.ScoreHundredths);
        with.Grade.ScoreHundredths.ShouldBeLessThan(alone.Grade.ScoreHundredths);
    }

    [Fact]
    public void A_return_notice_quotes_each_weak_item_and_names_nobody()
    {
        var okafor = AdviceSample.All.Single(sample => sample.Name == "okafor-c");
        var report = okafor.Assess(okafor.Uploads).Supplied!.Reports.Single(report => report.Item.Role == AdviceRole.Ot);
        var notice = ReturnNotice.Render(report, new DateOnly(2026, 9, 1));

        notice.ShouldContain("To the occupational therapist, on the report dated 3 September 2025");
        notice.ShouldContain("He may need a different pen.");
        notice.ShouldContain("how long each session lasts, how often and who is to deliver it");
        notice.ShouldNotContain("Adair");
    }

    private static string Json(AdviceSample sample, IReadOnlyList<AdviceUpload> uploads)
    {
        var assessment = sample.Assess(uploads);
        return string.Join('\n', AdviceJson.Lines(assessment.Supplied!, assessment.Provision));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private sealed class Tally
    {
        private int _hits;
        private int _misses;
        private int _extra;

        public double F1 => _hits + _misses + _extra == 0 ? 1 : 2.0 * _hits / ((2.0 * _hits) + _misses + _extra);

        public void Add(bool expected, bool found)
        {
            _hits += expected && found ? 1 : 0;
            _misses += expected && !found ? 1 : 0;
            _extra += !expected && found ? 1 : 0;
        }

        public void Sets(List<string> expected, List<string> found)
        {
            foreach (var one in expected.Union(found))
            {
                Add(expected.Contains(one), found.Contains(one));
            }
        }

        public void Fragments(IEnumerable<JsonElement> expected, IEnumerable<string> found)
        {
            var left = found.ToList();
            foreach (var fragment in expected)
            {
                var hit = left.FindIndex(text => text.Contains(fragment.GetString()!, StringComparison.Ordinal));
                Add(true, hit >= 0);
                if (hit >= 0)
                {
                    left.RemoveAt(hit);
                }
            }

            _extra += left.Count;
        }

        public override string ToString() => FormattableString.Invariant($"precision {100.0 * _hits / Math.Max(1, _hits + _extra):F1}%, recall {100.0 * _hits / Math.Max(1, _hits + _misses):F1}% ({_hits} found, {_misses} missed, {_extra} too many)");
    }
}
