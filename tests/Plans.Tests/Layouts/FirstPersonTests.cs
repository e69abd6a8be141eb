using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Plans that a young person tells in the first person, whose headings are bold lines in everyday words.</summary>
public class FirstPersonTests
{
    [Fact]
    public void Everyday_headings_lead_to_the_sections()
    {
        var plan = Begin().Bold("What I am working towards").T("# Part of my life | What I will do", "Work | I hope to have my own shop.", "My own home | I will cook two hot meals a week by July 2027.", "Good health | By July 2027 I will do my stretches every day.")
            .Bold("How I will be taught and helped to learn").Bold("For my feelings").Li("The counsellor will see me for 50 minutes every fortnight.", "I can check in with my mentor regularly.")
            .Bold("Help with my health").Li("The pain clinic will see me when it is needed.").Bold("Help under the Chronically Sick and Disabled Persons Act").P("None.")
            .Bold("Other help from social care").Li("A personal assistant will go out with me for two hours every Saturday.").Bold("My college").P("Coast College, a further education college.")
            .Bold("My money from the council").P("None.").Bold("Who wrote about me").Li("me, with Faye Lund, 10 April 2026", "my aunt, Chidi Okonjo, 27 March 2026", "an educational psychologist, 30 January 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["I hope to have my own shop.", "I will cook two hot meals a week by July 2027.", "By July 2027 I will do my stretches every day."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Items(SectionCode.H2).Count().ShouldBe(1);
        plan.Advice.Select(report => report.Role).ShouldBe([AdviceRole.Yp, AdviceRole.Parent, AdviceRole.Ep]);
    }

    [Fact]
    public void An_outcomes_title_and_what_counts_it_are_no_outcome()
    {
        var plan = Begin().Bold("Outcomes").P("Outcome 1: Reading", "By July 2027 Ngozi will read a form.", "Outcome 2: Getting about", "By July 2027 Ngozi will take the bus.", "A second outcome under this heading: By July 2028 Ngozi will take the train.")
            .Bold("How I will be taught and helped to learn").Li("A tutor will teach me for two hours every Monday.").Bold("Help with my health").P("None.").Bold("My college").P("Coast College.").Bold("My money from the council").P("None.").Bold("Who wrote about me").Li("an educational psychologist, 30 January 2025").Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Ngozi will read a form.", "By July 2027 Ngozi will take the bus.", "By July 2028 Ngozi will take the train."]);
    }

    [Fact]
    public void Headings_in_words_no_rule_knows_are_known_by_what_stands_under_them()
    {
        var plan = Begin().Bold("Stepping stones").P("Two years ahead.").Li("By July 2027 I will read a form by myself.", "By July 2027 I will take the bus to college.", "By July 2028 I will cook for a friend.")
            .Bold("How the days are arranged").Bold("In lessons").Li("A tutor will teach me reading for two hours every Monday.", "A teaching assistant will help me in every lesson.").Bold("At lunch").Li("The mentor will meet me for 20 minutes every day.")
            .Bold("Help with my health").P("None.").Bold("My college").P("Coast College.").Bold("My money from the council").P("None.").Bold("Who wrote about me").Li("an educational psychologist, 30 January 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G I J K");
        plan.Outcomes.Count.ShouldBe(3);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
        plan.Needs.Count.ShouldBe(4);
    }

    [Fact]
    public void Under_a_numbered_heading_stands_that_outcome_whatever_its_form()
    {
        var plan = Begin().Bold("Outcomes").Bold("Outcome 1").P("To read a form.", "The tutor looks at this each term.").Bold("Outcome 2").P("Ngozi enjoys cooking for friends.").Bold("Outcome 3").P("By July 2027 Ngozi will take the bus.")
            .Bold("How I will be taught and helped to learn").Li("A tutor will teach me for two hours every Monday.").Bold("Help with my health").P("None.").Bold("My college").P("Coast College.").Bold("My money from the council").P("None.").Bold("Who wrote about me").Li("an educational psychologist, 30 January 2025").Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["To read a form.", "Ngozi enjoys cooking for friends.", "By July 2027 Ngozi will take the bus."]);
    }

    private static Paper Begin() => new Paper().Bold("My Plan").Bold("Education, health and care plan of Ngozi").T("My year | Year 14", "I live at | Ropery Street")
        .Bold("Who I am and what I want").P("I love nail art.").Bold("What I find hard").Bold("Learning").Li("I cannot work out change.", "I miss what a form is asking me to do.").Bold("My health needs").Li("I have pain in my hips.").Bold("My care needs").Li("I need help to wash every day.");
}
