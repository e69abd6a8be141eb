namespace EhcpPipeline.Audit.Cohort;

/// <summary>Makes a record of a row: each field in its type, then the checks that look at two fields together.</summary>
internal static class CohortRows
{
    public static CohortRecord Read(CohortRow row)
    {
        var record = new CohortRecord
        {
            Line = row.Line,
            File = row.Text("file", 1_000),
            PlanId = row.Text("plan_id"),
            Upn = ReadUpn(row),
            Sex = row.Code("sex", CohortCodes.Sex, CohortCodes.SexWords),
            Ethnicity = row.Code("ethnicity", CohortCodes.Ethnicities, CohortCodes.ExtendedEthnicities),
            Born = row.Date("personbirthdate"),
            YearGroup = ReadYear(row),
            PrimaryNeed = row.Code("sentype_rank1", CohortCodes.Needs, CohortCodes.NeedWords),
            SecondaryNeed = row.Code("sentype_rank2", CohortCodes.Needs, CohortCodes.NeedWords),
            Urn = Digits(row, "urn", 5, 6),
            SettingName = row.Text("setting_name"),
            SchoolTypeCode = Digits(row, "school_type_code", 1, 3)?.TrimStart('0'),
            SchoolType = row.Text("school_type"),
            SenSetting = row.Code("sensetting", CohortCodes.Settings),
            SenUnit = row.Flag("senunitindicator"),
            ResourcedProvision = row.Flag("resourcedprovisionindicator"),
            Ward = row.Text("ward"),
            InArea = row.Flag("in_area"),
            PlanStatus = row.Code("plan_status", CohortCodes.Statuses, CohortCodes.StatusWords, lower: true),
            RequestSource = row.Number("requestsource", 1, 5),
            Received = row.Date("receiveddate"),
            FirstFinal = row.Date("first_final_date"),
            CurrentFinal = row.Date("current_final_date"),
            ReviewMeeting = row.Date("reviewmeeting"),
            LastReview = row.Date("lastreview"),
            PhaseTransferDue = row.Date("phasetransferduedate", mayBeFuture: true),
            Informed = row.Date("informed_date"),
            TwentyWeekException = row.Flag("week20"),
            Mediation = row.Flag("mediation"),
            Tribunal = row.Flag("tribunal"),
            PersonalBudget = row.Flag("pb"),
            PartTimeTimetable = row.Flag("part_time_timetable"),
            LookedAfter = row.Flag("looked_after"),
            PreferredSettingNamed = row.Flag("preferred_setting_named"),
            PreferenceMet = row.Flag("preference_met"),
            OptedOut = row.OptOut("opted_out"),
            AuthorId = row.Text("author_id"),
            CheckedByRole = row.Text("checked_by_role"),
            Advice = AdviceList.Read(row),
        };
        return CohortChecks.Apply(record, row);
    }

    private static string? ReadUpn(CohortRow row)
    {
        var text = row.Raw("upn");
        if (text is null)
        {
            return null;
        }

        switch (Upn.Check(text))
        {
            case UpnVerdict.Sound:
                return text.ToUpperInvariant();
            case UpnVerdict.WrongLetter:
                // Kept, so that an opted-out child is still found by the number that the file name may share.
                row.Issues.Error(row.Line, "upn", "the check letter does not fit the digits", "kept for finding the file");
                return text.ToUpperInvariant();
            default:
                return row.Bad("upn", "not a letter and twelve digits");
        }
    }

    private static int? ReadYear(CohortRow row)
    {
        var text = row.Raw("ncy")?.ToUpperInvariant();
        int? named = text switch
        {
            "R" or "REC" or "RECEPTION" => 0,
            "N2" => -1,
            "N1" => -2,
            "E2" => -1,
            "E1" => -2,
            _ => null,
        };
        if (named is not null)
        {
            row.Issues.Variant(row.Line, "ncy", "a year not written as a number");
            return named;
        }

        return row.Number("ncy", -4, 20);
    }

    private static string? Digits(CohortRow row, string column, int least, int most)
    {
        var text = row.Raw(column);
        return text is null || (text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit))
            ? text
            : row.Bad(column, least == most ? $"not {least} digits" : $"not {least} to {most} digits");
    }
}
