using EhcpPipeline.Documents.Text;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Finds the provision items of one section: one a table row, one a list item, one a sentence of prose (a sentence that points back joins the one before it).
/// </summary>
internal sealed class ProvisionFinder(IPlanClassifier classifier)
{
    private const int LongestSingle = 600;
    private const int LongestTitle = 14;
    private const int FewestListed = 3;
    private const int FewestProviders = 2;

    /// <summary>Characters of a child's name.</summary>
    private const int LongestName = 30;

    private static readonly PhraseSet Providers = ["therapist", "psychologist", "teacher", "practitioner", "assistant", "nurse", "mentor", "worker", "tutor", "senco", "sendco", "manager", "headteacher", "lecturer", "coach", "visitor", "key person", "physiotherapist", "instructor", "adviser", "psychiatrist", "paediatrician", "dietitian", "camhs", "officer"];

    private static readonly HashSet<string> Adjectives = new(StringComparer.OrdinalIgnoreCase) { "special", "educational", "identified", "health", "care", "learning", "my", "his", "her", "their", "your", "the", "current", "related", "key", "main", "linked", "other", "sensory", "physical", "medical", "communication", "additional", "these", "which", "what", "unmet", "emotional", "primary", "speech", "sen", "toileting", "assessed", "mobility", "behaviour", "social" };

    private static readonly PhraseSet OfAll = ["this provision", "this section", "this table", "the table", "all of it", "below", "the following", "what stands", "each row", "a row", "every card", "each card", "cards are", "every item", "each item must", "the bracket", "the brackets", "these boxes", "the boxes"];

    public IReadOnlyList<ProvisionItem> Find(SectionContent section)
    {
        var items = new List<ProvisionItem>();
        var inherited = new InheritedWording();
        var cards = new Cards(section.Code, RepeatedCards.OwnParts(section.Pieces));
        var elsewhere = false;
        var week = 0;
        var pieces = Leads.Joined(section.Pieces);
        var leads = Leads.Labelled(pieces);
        var introduction = pieces.Count(Listed) >= FewestListed || leads.Count >= FewestListed;
        var parted = pieces.Any(piece => piece.Kind == PieceKind.Heading && Labels.Whole(piece.Text) == ColumnRole.Provision);
        // Set out person by person, a line under a person's name needs no subject and no verb of duty.
        var byProvider = pieces.Count(piece => piece.Kind == PieceKind.Heading && IsProvider(piece.Text)) >= FewestProviders;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (leads.Contains(i))
            {
                cards.Lead(piece, inherited, items);
                introduction = false;
                continue;
            }

            if (piece.Kind == PieceKind.Heading)
            {
                cards.Close(items);
                inherited.Enter(piece);
                elsewhere = SpeaksOfElse(piece.Text, parted);
                continue;
            }

            if (piece.Kind == PieceKind.ColumnTitles)
            {
                continue;
            }

            // A week's timetable shows where the provision falls and provides nothing itself.
            week = piece.Kind == PieceKind.Row && (RowItems.IsWeek(piece) || RowItems.IsWeek(piece.Titles)) ? piece.Table : week;
            if (week > 0 && piece.Table == week && items.Count >= FewestListed && RowItems.IsOfTimetable(piece))
            {
                continue;
            }

            // "Jay can: use a tape measure": a strength beside the provision of its area.
            if (piece.Kind == PieceKind.Text && piece.Text.IndexOf(" can: ", StringComparison.Ordinal) is > 0 and <= LongestName and var can && !piece.Text.AsSpan(0, can).Contains(' ') && Spacing.Fold(piece.Text) is var able && !Quantities.SaysWho(able) && !Quantities.SaysHowMuch(able))
            {
                continue;
            }

            // "Review date | Who came | Comment": a table of the reviews that were.
            if (piece.Kind == PieceKind.Row && piece.Titles.Count > 2 && IsOfReviews(piece.Titles))
            {
                cards.Close(items);
                continue;
            }

            if (piece is { Kind: PieceKind.Row, Cells.Count: > 1 } && Labels.Whole(piece.Cells[0].Text) == ColumnRole.Step && Phrases.StartsWithAny(Spacing.Fold(piece.Cells[0].Text), ["how we", "how will we", "success"]) && piece.Titles.Select(ColumnTitles.Role).All(role => role != ColumnRole.Step))
            {
                cards.Close(items);
                continue;
            }

            // "Success measure: ...", "How we shall know: ...": by what the outcome is watched.
            if (piece.Kind == PieceKind.Text && Labels.Read(piece.Text) is { Role: ColumnRole.Step, Start: > 0 } step && step.Start < piece.Text.Length && !(piece.Text.StartsWith("Steps", StringComparison.Ordinal) && Quantities.SaysHowMuch(Spacing.Fold(piece.Text))) && Phrases.StartsWithAny(Spacing.Fold(piece.Text[..step.Start]), ["how", "success", "we will know", "we shall know", "steps towards the outcome", "steps to the outcome"]))
            {
                cards.Close(items);
                continue;
            }

            if (Subheadings.Is(pieces, i))
            {
                cards.Close(items);
                inherited.Enter(piece);
                elsewhere = false;
                continue;
            }

            inherited.Meet(piece, i + 1 < pieces.Count ? pieces[i + 1] : null);
            // The outcome that the rows below serve, in a row of its own or under its own title.
            if (StatesOutcome(pieces, i) || (piece.Kind == PieceKind.Item && piece.Text[^1] == ':' && !Quantities.HandsDown(piece.Text))
                || (piece.Kind == PieceKind.Text && (InheritedWording.IsBareHeading(piece.Text) || InheritedWording.IsForNeeds(piece.Text))) || HeadsParts(pieces, i))
            {
                cards.Close(items);
                inherited.Enter(piece);
                continue;
            }

            // "F4 | The assistant shall, each week:" leads to the rows below it.
            if (piece is { Kind: PieceKind.Row, Cells: [.., { Text: [.., ':'] stem }] })
            {
                cards.Close(items);
                if (!inherited.TakesPreamble(stem))
                {
                    inherited.Enter(new Piece(PieceKind.Heading, stem, piece.Where));
                }

                continue;
            }

            if (piece.Kind != PieceKind.Row ? cards.Take(piece, inherited, items) : cards.TakeRow(piece, inherited, items))
            {
                introduction = false;
                continue;
            }

            // What a record keeps of itself beside the provision (its status, its number) is no part of it.
            if (piece.Kind == PieceKind.Row && piece.Cells.Count == 2 && (CodedNames.Is(piece.Cells[0].Text) || IsCardTitle(pieces, i)))
            {
                continue;
            }

            cards.Close(items);
            // The first provision ends the introduction, in whatever form it stands.
            introduction &= !Listed(piece) && items.Count == 0;
            // A clause that lets provision be changed is a term of it wherever it stands.
            if ((elsewhere && !ProvisionCues.LetsChange(Spacing.Fold(piece.Text))) || ((introduction || Captions(pieces, i)) && (inherited.TakesPreamble(piece.Text, piece.Label) || Introduces(piece.Text))))
            {
                continue;
            }

            if (piece.Kind == PieceKind.Row)
            {
                RowItems.Add(items, section.Code, piece, inherited, this);
            }
            else
            {
                Text(items, section.Code, piece, inherited, piece.Kind == PieceKind.Item || (ItemReferences.Behind(piece.Text) > 0 && piece.Text[^1] is '.' or ';') || (byProvider && inherited.Heading.Length > 0 && SentenceSplitter.Split(piece.Text).Count == 1));
            }
        }

        cards.Close(items);
        return items;
    }

    internal static bool IsProvider(string heading) => Phrases.CountWords(heading) <= 12 && !Needs.NeedAreas.IsHeading(heading) && (Quantities.SaysWho(Spacing.Fold(heading)) || Providers.In(Spacing.Fold(heading)));

    private static bool IsOfReviews(IReadOnlyList<string> titles) =>
        Spacing.Fold(titles[0]) is "review date" or "date of review" or "review" or "meeting date" && !titles.Select(ColumnTitles.Role).Any(role => role is ColumnRole.Provision or ColumnRole.Amount or ColumnRole.Outcome);

    private static bool StatesOutcome(List<Piece> pieces, int i)
    {
        if (pieces[i] is not { Kind: PieceKind.Text } piece)
        {
            return false;
        }

        // Below its title an outcome need not be worded as one.
        var titled = piece.Framed && Outcomes.OutcomeLabels.IsBelowTitle(pieces, i) && !Quantities.SaysWho(Spacing.Fold(piece.Text));
        var headed = i > 0 && pieces[i - 1] is { Kind: PieceKind.Heading } title && Labels.Whole(title.Text) == ColumnRole.Outcome;
        return titled || ((piece.Framed || headed) && Outcomes.OutcomeCues.IsOutcome(piece.Text));
    }

    // Between a heading and the table below it, or first of all in the frame that holds the table.
    private static bool Captions(List<Piece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Text } piece && i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Row
        && (i == 0 ? piece.Text[^1] == '.' && pieces.Count(Listed) >= FewestListed : !piece.Framed && pieces[i - 1].Kind == PieceKind.Heading);

    // "F2 Communication (B1; E3)" above "F2.1 A therapist ...", "6.2 Reading and spelling" above "6.2.1": its number is the beginning of the next one's.
    private static bool HeadsParts(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && i + 1 < pieces.Count && pieces[i].Text[^1] is not ('.' or ';') && Phrases.CountWords(pieces[i].Text) <= LongestTitle
        && NumberOf(pieces[i]) is { Length: > 0 } number && NumberOf(pieces[i + 1]).StartsWith(number + ".", StringComparison.Ordinal);

    private static string NumberOf(Piece piece)
    {
        if (piece.Label.Length > 0)
        {
            return piece.Label.TrimEnd('.', ')');
        }

        var end = piece.Text.AsSpan().IndexOf(' ');
        return end > 0 && char.IsAsciiDigit(piece.Text[end - 1]) ? piece.Text[..end] : "";
    }

    // "Card 4 | Al sits and moves comfortably" above rows of what, who and how often.
    private static bool IsCardTitle(List<Piece> pieces, int i) =>
        Labels.IsCounted(pieces[i].Cells[0].Text) && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Row, Cells.Count: > 2 } below && below.Table == pieces[i].Table;

    private static bool Listed(Piece piece) => piece.Kind is PieceKind.Item or PieceKind.Row || (piece.Kind == PieceKind.Text && (piece.Framed || ItemReferences.AtHead(piece.Text).Length > 0));

    // What stands above a list or table of provision speaks of all of it or of the school, unless it says who may change it: that is a term of the provision itself.
    private static bool Introduces(string text)
    {
        var folded = Spacing.Fold(text);
        return !ProvisionCues.LetsChange(folded) && (OfAll.In(folded) || !(ProvisionCues.IsDuty(folded) || (Quantities.SaysHowMuch(folded) && Quantities.SaysHowOften(folded) && Quantities.SaysWho(folded))));
    }

    /// <summary>Adds the items of one paragraph or list item.</summary>
    internal void Text(List<ProvisionItem> items, SectionCode section, Piece piece, InheritedWording inherited, bool listed)
    {
        if ((!listed && Remarks.IsReason(Spacing.Fold(piece.Text))) || inherited.TakesPreamble(piece.Text, piece.Label) || inherited.LeadsToList(piece.Text) || (inherited.InPreamble && !listed && SentenceGroups.PointsBack(piece.Text.AsSpan(0, Math.Min(60, piece.Text.Length)))))
        {
            return;
        }

        if (listed && piece.Text.Length <= LongestSingle && !SeveralDuties.In(piece.Text))
        {
            Sentence(items, section, piece, 0, piece.Text.Length, inherited, listed);
            return;
        }

        var groups = SentenceGroups.Split(piece.Text);
        for (var i = 0; i < groups.Count; i++)
        {
            var (start, length) = groups[i];
            // "For reading and writing. A teaching assistant ...": the heading of what follows, run in.
            if (i + 1 < groups.Count && RunIn.IsTitle(piece.Text.Substring(start, length)))
            {
                i += SpeaksOfElse(piece.Text.Substring(start, length), parted: false) ? 1 : 0;
                continue;
            }

            // "How we will know. The key person records ...": the rest of the paragraph tells how the outcomes are watched.
            if (start == 0 && i + 1 < groups.Count && length <= LongestName && Spacing.Fold(piece.Text[..length]) is "how we will know." or "how we shall know." or "how it is reviewed." or "how this is reviewed.")
            {
                groups = [groups[0], .. groups.Skip(1).Where(group => Quantities.SaysHowMuch(Spacing.Fold(piece.Text.Substring(group.Start, group.Length))))];
                continue;
            }

            Sentence(items, section, piece, start, length, inherited, listed);
        }
    }

    private void Sentence(List<ProvisionItem> items, SectionCode section, Piece piece, int start, int length, InheritedWording inherited, bool listed)
    {
        var text = piece.Text.Substring(start, length);
        var cue = ProvisionCues.Of(text, listed, section is not SectionCode.F);
        if (cue == ProvisionCue.No || (cue == ProvisionCue.Unsure && classifier.JudgeProvision(text).Verdict == Verdict.NotApplicable) || inherited.TakesPreamble(text))
        {
            return;
        }

        inherited.InPreamble = false;
        var own = ItemReferences.Behind(text);
        items.Add(new ProvisionItem(section, piece.Where with { Text = text, Offset = piece.Where.Offset + start, Length = length })
        {
            Core = text[own..TrailingNotes.Start(text, own)] is var core && core.Length < text.Length ? core : "",
            Inherited = inherited.For(null),
            Heading = inherited.Heading,
            References = ItemReferences.Find(text),
        });
    }

    // Under such a heading stands no provision: what it is reviewed by, or, where provision has headings of its own, which need or outcome it serves.
    private static bool SpeaksOfElse(string heading, bool parted)
    {
        if (IsOpenSentence(heading))
        {
            return false;
        }

        var brief = Phrases.CountWords(heading) <= 8;
        // "For need B9 (outcome E7)" heads what is provided for it.
        var role = brief && !heading.StartsWith("For ", StringComparison.Ordinal) ? ColumnTitles.Leading(heading) : ColumnRole.Unknown;
        return (role == ColumnRole.Review && Spacing.Fold(heading) != "status") || (brief && Phrases.HasAny(Spacing.Fold(heading), ["monitor", "monitored", "monitoring", "checking", "looking back", "keeping watch", "watching over", "reviewed", "review arrangements", "reviews", "log of", "record of", "history of"]))
            || (parted && (role is ColumnRole.Outcome or ColumnRole.Strength or ColumnRole.Aspiration or ColumnRole.Step || (role != ColumnRole.Unknown && Labels.Whole(heading) == ColumnRole.Need && Needs.NeedAreas.Named(heading) == NeedArea.Unknown)));
    }

    // "Zayd needs:" begins the sentence that each item below it ends.
    private static bool IsOpenSentence(string heading) =>
        heading.EndsWith(" needs:", StringComparison.Ordinal) && Phrases.CountWords(heading) == 2 && !Adjectives.Contains(heading[..^" needs:".Length]) && !heading.Contains('\'', StringComparison.Ordinal) && !heading.Contains('’', StringComparison.Ordinal);
}
