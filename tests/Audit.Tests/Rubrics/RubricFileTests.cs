using System.Text;
using System.Text.Json.Nodes;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Tests.Criteria;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Rubrics;

public class RubricFileTests
{
    [Fact]
    public void The_built_in_rubric_is_sound_and_reads_back()
    {
        var reading = RubricFile.Parse(RubricFile.StandardFile());
        reading.Faults.ShouldBeEmpty();
        reading.Rubric!.Hash.ShouldBe(Rubric.Standard.Hash);
        reading.Rubric.Hash.ShouldMatch("^[0-9a-f]{12}$");
    }

    [Fact]
    public void Every_rule_has_its_criterion_and_what_has_none_needs_a_report_a_person_or_other_plans()
    {
        Catalogue.Rules.Keys.ShouldAllBe(id => Rubric.Standard.Has(id));
        Rubric.Standard.Criteria.Where(criterion => !Catalogue.Rules.ContainsKey(criterion.Id)).ShouldAllBe(criterion => criterion.Decide == Decision.Advice || criterion.Decide == Decision.Human);
    }

    [Fact]
    public void Every_criterion_names_its_authority_and_the_statutory_ones_an_act_a_regulation_a_case_or_the_code()
    {
        Rubric.Standard.Criteria.ShouldAllBe(criterion => criterion.Authority.Length > 0);
        foreach (var criterion in Rubric.Standard.Criteria.Where(criterion => criterion.Statutory))
        {
            criterion.Authority.ShouldMatch("Act|Regulations|SEND Code| v |ex p", criterion.Id);
        }
    }

    [Fact]
    public void The_catalogue_of_the_domain_is_complete()
    {
        string[] expected =
        [
            .. Ids("GEN", 8), .. Ids("A", 8), .. Ids("B", 6), .. Ids("C", 3), .. Ids("D", 3), .. Ids("E", 13), .. Ids("F", 13), .. Ids("G", 2), "H-01", "H1-01", "H2-01",
            .. Ids("I", 3), "J-01", .. Ids("K", 4), .. Ids("PFA", 6),
        ];
        Rubric.Standard.Criteria.Select(criterion => criterion.Id).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Spacing_and_order_of_fields_do_not_change_the_hash_and_a_weight_does()
    {
        var json = JsonNode.Parse(RubricFile.StandardFile())!.AsObject();
        var version = json["version"]!.DeepClone();
        json.Remove("version");
        json["version"] = version;
        RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Rubric!.Hash.ShouldBe(Rubric.Standard.Hash);
        json["criteria"]![0]!["weight"] = 9;
        RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Rubric!.Hash.ShouldNotBe(Rubric.Standard.Hash);
    }

    [Fact]
    public void A_councils_change_of_threshold_changes_the_result()
    {
        var json = JsonNode.Parse(RubricFile.StandardFile())!;
        json["criteria"]!.AsArray().Single(node => (string?)node!["id"] == "F-01")!["thresholds"]!["metFull"] = 100;
        var strict = RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Rubric;
        var plan = TestPlan.WithProvision("{full salt} a", "{full salt} b", "{full salt} c", "{full salt} d", "{full literacy} e", "{partial literacy} f");
        plan.Judge("F-01").Status.ShouldBe(CriterionStatus.Met);
        new Auditor(new TaggedClassifier(), strict).Assess(plan, null, Manifests.Plain).Of("F-01").Status.ShouldBe(CriterionStatus.PartlyMet);
    }

    [Theory]
    [InlineData("criteria/0/weight", "11", "criteria[GEN-01].weight")]
    [InlineData("criteria/0/weight", "\"3\"", "criteria[GEN-01].weight")]
    [InlineData("criteria/0/section", "\"Z\"", "criteria[GEN-01].section")]
    [InlineData("criteria/0/statutory", "1", "criteria[GEN-01].statutory")]
    [InlineData("criteria/0/decide", "\"guess\"", "criteria[GEN-01].decide")]
    [InlineData("criteria/0/severity", "{\"default\":\"pink\"}", "criteria[GEN-01].severity.default")]
    [InlineData("criteria/0/severity", "{\"special\":\"red\"}", "criteria[GEN-01].severity")]
    [InlineData("criteria/0/severity", "{\"default\":\"red\",\"moon\":\"red\"}", "criteria[GEN-01].severity.moon")]
    [InlineData("criteria/0/thresholds", "{}", "criteria[GEN-01].thresholds.failMissing")]
    [InlineData("criteria/0/findings", "[]", "criteria[GEN-01].findings")]
    [InlineData("bands/good", "900", "bands")]
    [InlineData("weights/F", "-1", "weights.F")]
    [InlineData("ladder/slipsForGood", "6", "ladder")]
    [InlineData("caps/0/criterion", "\"X-99\"", "caps[core-section-missing].criterion")]
    [InlineData("caps/0/code", "\"nothing\"", "caps[core-section-missing].code")]
    [InlineData("caps/0/grade", "\"excellent\"", "caps[core-section-missing].grade")]
    [InlineData("version", "null", "version")]
    public void A_fault_says_where_it_is_and_what_to_do(string path, string value, string where)
    {
        var json = JsonNode.Parse(RubricFile.StandardFile())!;
        var parts = path.Split('/');
        var node = parts[..^1].Aggregate(json, (parent, part) => int.TryParse(part, out var index) ? parent[index]! : parent[part]!);
        node[parts[^1]] = JsonNode.Parse(value);
        var reading = RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
        reading.Rubric.ShouldBeNull();
        reading.Faults.Select(fault => fault.Where).ShouldContain(where);
        reading.Faults.ShouldAllBe(fault => fault.Fault.Length > 0 && fault.Remedy.Length > 0);
    }

    [Fact]
    public void A_criterion_left_out_or_made_up_is_a_fault()
    {
        var json = JsonNode.Parse(RubricFile.StandardFile())!;
        json["criteria"]![0]!["id"] = "NEW-01";
        RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Faults.Select(fault => fault.Where).ShouldContain("criteria[NEW-01]");
        RubricFile.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Faults.Select(fault => fault.Where).ShouldContain("criteria[GEN-01]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"criteria\":[null]}")]
    [InlineData("{\"criteria\":5}")]
    public void A_file_that_is_no_rubric_is_refused(string text) => RubricFile.Parse(Encoding.UTF8.GetBytes(text)).Faults.ShouldNotBeEmpty();

    [Theory]
    [InlineData(PlacementContext.Special, 65)]
    [InlineData(PlacementContext.Mainstream, 75)]
    [InlineData(PlacementContext.Unknown, 75)]
    public void A_threshold_may_differ_by_placement(PlacementContext context, int met) => Rubric.Standard["F-01"].Threshold("metFull", context).ShouldBe(met);

    [Fact]
    public void Findings_are_counted_under_names_that_the_rubric_gives() =>
        Rubric.Standard.Criteria.SelectMany(criterion => criterion.Findings.Select(kind => $"finding.{criterion.Id}.{kind.Code}")).ShouldAllBe(name => Measures.Catalogue.Contains(name));

    private static IEnumerable<string> Ids(string stem, int count) => Enumerable.Range(1, count).Select(number => $"{stem}-{number:00}");
}
