using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Advice;

/// <summary>A report as it came: what was read in it, or why it could not be read; <paramref name="Key"/> orders reports of one role and date alike everywhere.</summary>
public sealed record AdviceUpload(string Key, ProfessionalAdvice? Item, string Unread = "");
