using System.Text.Json;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Writing;

public class PlanJsonTests
{
    [Fact]
    public void A_plan_is_one_object_in_its_fixed_shape()
    {
        var plan = new Paper().H(1, "Final EHC Plan").T("Name | Al Hay", "Date of birth | 4.5.2016", "Year group | Year 4", "Date of final plan | 1 May 2025").H(1, "Section A: Views").P("Al likes jam & “toast”.").H(1, "Section B: Needs").H(2, "Cognition and learning").Li("Al cannot yet read.")
            .H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Provision").T("# Provision | Who | How often", "Phonics | TA | daily").Rest().Read();
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var json = JsonDocument.Parse(text).RootElement;

        json.EnumerateObject().Select(property => property.Name).ShouldBe(["status", "yearGroup", "dates", "placement", "sections", "needs", "outcomes", "provision", "advice"]);
        json.GetProperty("status").GetString().ShouldBe("final");
        json.GetProperty("yearGroup").GetInt32().ShouldBe(4);
        json.GetProperty("dates").GetRawText().Replace(" ", "").Replace("\n", "").ShouldBe("{\"born\":\"2016-05-04\",\"final\":\"2025-05-01\"}");
        json.GetProperty("placement").GetProperty("context").GetString().ShouldBe("mainstream");
        json.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("section").GetString()).ShouldBe(["A", "B", "E", "F", "G", "H1", "H2", "I", "J", "K"]);
        json.GetProperty("needs")[0].GetProperty("area").GetString().ShouldBe("cognition_and_learning");
        json.GetProperty("provision")[0].GetProperty("text").GetString().ShouldBe("Phonics | TA | daily");
        json.GetProperty("advice")[0].GetRawText().Replace(" ", "").Replace("\n", "").ShouldBe("{\"role\":\"EP\",\"date\":\"2025-06-03\"}");
        text.ShouldContain("jam & “toast”");
    }

    [Fact]
    public void An_item_says_what_of_it_is_judged_and_what_it_inherits()
    {
        var plan = new Paper().H(1, "Final EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.")
            .H(1, "Section F: Provision").H(2, "Daily").T("# Need | Provision | Who", "Reading B2 | Phonics | TA").Rest().Read();
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        var item = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("provision")[0];

        item.GetProperty("text").GetString().ShouldBe("Reading B2 | Phonics | TA");
        item.GetProperty("core").GetString().ShouldBe("Phonics | TA");
        item.GetProperty("inherited").GetString().ShouldBe("Daily");
    }
}
