namespace EhcpPipeline.Audit.Criteria;

/// <summary>The rules by which the criteria are decided, and the criteria that cannot be decided from one plan and its record.</summary>
internal static class Catalogue
{
    /// <summary>Every criterion that has a rule.</summary>
    public static IReadOnlyDictionary<string, CriterionRule> Rules { get; } = new CriterionRule[]
    {
        new LabelledSections(), new StatedNil(), new DatedAndNamed(), new NoLeftovers(), new PlainLanguage(), new Currency(), new RightSection(),
        new Participation(), new ChildsViews(), new ParentsViews(), new MarkedVoice(), new Aspirations(), SaidInViews.Method(), SaidInViews.Communication(),
        new LifeStory(), new FourAreas(), new SeparateNeeds(), new NeedsAreNeeds(), new DatedLevels(), NeedsMet.FromNeeds(), NeedsMet.FromProvision(),
        NeedsOrNil.Health(), NeedsOrNil.SocialCare(), NeedsAnswered.Health(), NeedsAnswered.SocialCare(), new NoDoses(), new NotKnownAlone(),
        SoundOrNil.Health(), SoundOrNil.ForTheDisabled(), SoundOrNil.OtherCare(), new CareDivided(), OutcomeShare.Specific(), OutcomeShare.Measurable(),
        OutcomeShare.TimeBound(), OutcomeShare.AdulthoodSmart(), TrueOutcomes.NotProvision(), TrueOutcomes.NotAspiration(), new ChildsOutcomes(),
        OutcomeThread.ToNeed(), OutcomeThread.ToProvision(), new OutcomeCover(), new Monitoring(), new PhaseChange(), new NotStale(),
        new SpecifiedAndQuantified(), new DefeatingPhrases(), new UnlawfulClauses(), new WhoDelivers(), new NumberedGroups(), new EducatesOrTrains(),
        new NothingElseInF(), new NamedAdaptations(), new BeyondTheOrdinary(), AdulthoodProvision.InF(), AdulthoodProvision.Anywhere(),
        AdulthoodOutcomes.Any(), AdulthoodOutcomes.Themes(), AdulthoodWords.Capacity(), AdulthoodWords.AdultServices(), new PlacementNamed(),
        new PlacementMatches(), new PreferenceRecorded(), new DirectPayment(), new AdviceListed(), new StatutoryAdvice(), new AdviceRecent(), new ParentReports(),
        new NeedsOfAdvice(), new NoWeakerThanAdvice(),
    }.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Rulings on every criterion of the rubric, in its order.</summary>
    public static IReadOnlyList<(Rubrics.Criterion Criterion, Ruling Ruling)> Judge(AuditContext plan) =>
        [.. plan.Rubric.Criteria.Select(criterion => (criterion, Rules.TryGetValue(criterion.Id, out var rule) ? rule.Judge(plan) : Undecided))];

    private static Ruling Undecided { get; } = new(Model.CriterionStatus.NotAssessed, []);
}
