using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>Reads a provision item by rule alone. Its findings are the strongest features of the model, and the whole judgement without one.</summary>
internal static class ProvisionRules
{
    public static ProvisionFacts Read(ItemReading item)
    {
        var facts = new ProvisionFacts();
        var cues = item.Cues;
        var quantities = item.Quantities;
        var whole = quantities.AnyBinding(QuantityKind.WholeTime);
        var amount = quantities.AnyBinding(QuantityKind.Amount) || SoftAmountStands(quantities);
        var frequency = quantities.AnyBinding(QuantityKind.Frequency) || SoftCountStands(quantities);
        facts.RatioStands = quantities.AnyBinding(QuantityKind.Ratio);
        facts.Red = RedRules.Read(item, amount || whole);
        facts.Nature = NatureOf(item, amount);
        if ((amount && facts.Nature != ItemNature.Training) || (whole && facts.Nature == ItemNature.Timed))
        {
            facts.Present |= Dimensions.Amount;
        }

        if (frequency || whole || (facts.Nature != ItemNature.Timed && (DatedRules.IsInPlace(item) || DatedRules.IsDated(item))))
        {
            facts.Present |= Dimensions.Frequency;
        }

        facts.Present |= HasContent(item, facts.Nature, out facts.Generic) ? Dimensions.Content : 0;
        facts.Present |= WhoRules.Has(item, facts) ? Dimensions.Who : 0;
        facts.Red = RedRules.Weigh(facts.Red, facts);
        facts.Present |= quantities.AnyBinding(QuantityKind.Duration) ? Dimensions.Duration : 0;
        facts.Present |= facts.RatioStands ? Dimensions.Ratio : 0;
        facts.Present |= cues.Has(Cue.Setting) ? Dimensions.Setting : 0;
        facts.Present |= cues.Has(Cue.Review) ? Dimensions.Review : 0;
        facts.Present &= ~VoidedBy(facts.Red);
        facts.NotProvision = NotProvisionRules.Read(item, facts);
        return facts;
    }

    private static Dimensions VoidedBy(LegalRed red) => red switch
    {
        LegalRed.UnilateralChange => Dimensions.Amount | Dimensions.Frequency,
        LegalRed.BandOrMoney => Dimensions.Amount,
        _ => Dimensions.None,
    };

    private static bool SoftAmountStands(QuantityBuffer quantities)
    {
        for (var at = 0; at < quantities.Count; at++)
        {
            if (quantities[at].Kind == QuantityKind.Amount && (quantities[at].Marks & (QuantityMarks.Void | QuantityMarks.Review)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SoftCountStands(QuantityBuffer quantities)
    {
        for (var at = 0; at < quantities.Count; at++)
        {
            if (quantities[at].Kind == QuantityKind.Frequency && (quantities[at].Marks & (QuantityMarks.Void | QuantityMarks.Review)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasContent(ItemReading item, ItemNature nature, out bool generic)
    {
        var cues = item.Cues;
        generic = false;
        switch (nature)
        {
            case ItemNature.Equipment:
                generic = !cues.Has(Cue.Equipment);
                return !generic;
            case ItemNature.Environment:
                generic = !cues.Has(Cue.Environment);
                return !generic;
            case ItemNature.Curriculum:
                generic = !cues.Has(Cue.Curriculum);
                return !generic;
            case ItemNature.Training:
                generic = !cues.Has(Cue.TrainingTopic) && !cues.Has(Cue.Programme) && !cues.Has(Cue.Skill);
                return !generic;
            default:
                return ContentReader.Has(item);
        }
    }

    private static ItemNature NatureOf(ItemReading item, bool amount)
    {
        var cues = item.Cues;
        if (cues.Has(Cue.Training) && cues.CountOf(Cue.Training) > 0 && !IsOnlyTrainedRole(item))
        {
            return ItemNature.Training;
        }

        if (amount)
        {
            return ItemNature.Timed;
        }

        var doing = cues.CountOf(Cue.Action) + (item.Roles.AnyDelivers && !cues.Has(Cue.Supplied) ? 2 : 0);
        var equipment = cues.CountOf(Cue.Equipment) + cues.CountOf(Cue.EquipmentGeneric);
        var environment = cues.CountOf(Cue.Environment) + cues.CountOf(Cue.EnvironmentGeneric);
        var curriculum = cues.CountOf(Cue.Curriculum) + cues.CountOf(Cue.CurriculumGeneric);
        var most = Math.Max(equipment, Math.Max(environment, curriculum));
        if (most == 0 || doing > most)
        {
            return ItemNature.Timed;
        }

        return most == equipment ? ItemNature.Equipment : most == environment ? ItemNature.Environment : ItemNature.Curriculum;
    }

    /// <summary>"A TA trained in Makaton" is a role with expertise, not an item of training.</summary>
    private static bool IsOnlyTrainedRole(ItemReading item)
    {
        var cues = item.Cues;
        return item.Quantities.AnyBinding(QuantityKind.Frequency) && cues.CountOf(Cue.Training) == 1 && cues.Has(Cue.Role) && (cues.Has(Cue.Skill) || cues.Has(Cue.Action));
    }
}
