using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Tests.Support;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Prints of case-management systems: coded field names, one field a row, records under numbered headings.</summary>
public class CaseRecordTests
{
    [Theory]
    [InlineData("F.PROVN_DESC", ColumnRole.Provision)]
    [InlineData("F.DELIV_BY", ColumnRole.Who)]
    [InlineData("SESS_FREQ", ColumnRole.Amount)]
    [InlineData("F.NEED_REF", ColumnRole.Number)]
    [InlineData("E.OUTCM_TXT", ColumnRole.Outcome)]
    [InlineData("REPORT_DT", ColumnRole.Date)]
    [InlineData("F.STATUS", ColumnRole.Review)]
    public void A_coded_field_name_has_the_role_of_its_words(string name, object role) => ColumnTitles.Role(name).ShouldBe((ColumnRole)role);

    [Theory]
    [InlineData("A")]
    [InlineData("N.B.")]
    [InlineData("TA")]
    [InlineData("Who_is")]
    [InlineData("B1")]
    [InlineData("")]
    public void Other_words_are_no_field_names(string text) => FieldNames.InWords(text).ShouldBe(text);

    [Fact]
    public void Records_are_read_field_by_field()
    {
        var plan = new Paper().H(1, "EHC PLAN").T("YP_DOB | 08/12/2012", "YP_NCY | 8", "PLAN_STATUS | FINAL").H(1, "SEC_A VIEWS, INTERESTS AND ASPIRATIONS").T("A.YP_VIEWS | I like buses.")
            .H(1, "SEC_B SPECIAL EDUCATIONAL NEEDS").H(1, "B REC 1").T("B.AREA_CD | C&L", "B.NEED_TXT | Ola cannot tell the time.", "B.STATUS | ACTIVE")
            .H(1, "SEC_C HEALTH NEEDS").P("None.").H(1, "SEC_D SOCIAL CARE NEEDS").P("None.")
            .H(1, "SEC_E OUTCOMES").H(1, "E REC 1").T("E.THEME | EMP", "E.OUTC_TXT | Ola will read a timetable by July 2027.", "E.RAG | A")
            .H(1, "SEC_F SPECIAL EDUCATIONAL PROVISION").H(1, "F REC 1").T("F.NEED_REF | B1", "F.PROVN_DESC | Clock lessons", "F.DELIV_BY | Teaching assistant", "F.FREQ | Daily", "F.DURN | 15 minutes", "F.STATUS | ACTIVE")
            .H(1, "F REC 2").T("F.PROVN_DESC | 1:1", "F.DELIV_BY | LSA", "F.FREQ | -", "F.STATUS | ACTIVE")
            .H(1, "SEC_G HEALTH PROVISION").P("None.").H(1, "SEC_H1 SOCIAL CARE PROVISION (CSDPA 1970 S2)").P("None.").H(1, "SEC_H2 OTHER SOCIAL CARE PROVISION").P("None.")
            .H(1, "SEC_I PLACEMENT").T("I.ESTAB_NAME | Weir Lane School", "I.ESTAB_TYPE | Special school").H(1, "SEC_J PERSONAL BUDGET").P("None.")
            .H(1, "SEC_K ADVICE AND INFORMATION").H(1, "K REC 1").T("K.AUTHOR | ADEYEMI, F", "K.ROLE | EDUCATIONAL PSYCHOLOGIST", "K.REPORT_DT | 14/06/2024").H(1, "K REC 2").T("K.AUTHOR | BEY, T", "K.ROLE | SPEECH AND LANGUAGE THERAPIST", "K.REPORT_DT | -").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ola cannot tell the time."]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["Ola will read a timetable by July 2027."]);
        plan.Items(SectionCode.F).ShouldBe(["Clock lessons | Teaching assistant | Daily | 15 minutes", "1:1 | LSA"]);
        plan.Advice.Select(report => (report.Role, report.Date)).ShouldBe([(AdviceRole.Ep, new DateOnly(2024, 6, 14)), (AdviceRole.Salt, (DateOnly?)null)]);
        plan.Placement.Name.ShouldBe("Weir Lane School");
        plan.YearGroup.ShouldBe(8);
    }

    [Theory]
    [InlineData("F1.2 A tutor will read with Ola.", "A tutor will read with Ola.")]
    [InlineData("Need 5. Ola cannot read.", "Ola cannot read.")]
    [InlineData("A tutor will read with Ola.", "A tutor will read with Ola.")]
    public void What_stands_behind_a_code_is_known(string text, string behind) => text[ItemReferences.Behind(text)..].ShouldBe(behind);
}
