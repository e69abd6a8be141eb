using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>
/// The looks of annotations, which a viewer draws over the page: filled-in form fields above all, and typed notes. Pop-ups, hidden ones and those
/// that are only printed are not part of what a reader sees.
/// </summary>
internal static class Annotations
{
    private const int Most = 5_000;
    private const int HiddenFlags = 0b10_0010;

    /// <summary>The forms to draw, each with its annotation's object number (-1 for a direct object) and the matrix that puts it into its rectangle (ISO 32000-1, 12.5.5).</summary>
    public static IEnumerable<(int Annotation, PdfStream Form, Matrix Placement)> Appearances(Page page, ObjectStore objects)
    {
        if (objects.Resolve(page.Dictionary["Annots"]).Array is not { } annotations)
        {
            yield break;
        }

        for (var i = 0; i < Math.Min(annotations.Count, Most); i++)
        {
            if (objects.Resolve(annotations[i]).Dictionary is not { } annotation
                || (objects.Resolve(annotation["F"]).Integer & HiddenFlags) != 0
                || objects.Resolve(annotation["Subtype"]).Name == "Popup")
            {
                continue;
            }

            if (Appearance(annotation, objects) is { } form)
            {
                yield return (annotations[i].Target, form, Place(annotation, form, objects));
            }
        }
    }

    private static PdfStream? Appearance(PdfDictionary annotation, ObjectStore objects)
    {
        var normal = objects.Resolve(objects.Resolve(annotation["AP"]).Dictionary?["N"] ?? default);
        if (normal.Stream is { } single)
        {
            return single;
        }

        return objects.Resolve(annotation["AS"]).Name is { } state ? objects.Resolve(normal.Dictionary?[state] ?? default).Stream : null;
    }

    private static Matrix Place(PdfDictionary annotation, PdfStream form, ObjectStore objects)
    {
        var to = Numbers(annotation["Rect"], 4, objects);
        var box = Numbers(form.Dictionary["BBox"], 4, objects);
        var own = Numbers(form.Dictionary["Matrix"], 6, objects);
        if (to is null || box is null)
        {
            return Matrix.Identity;
        }

        var matrix = own is null ? Matrix.Identity : new Matrix(own[0], own[1], own[2], own[3], own[4], own[5]);
        var corners = new[] { matrix.Map(box[0], box[1]), matrix.Map(box[2], box[1]), matrix.Map(box[0], box[3]), matrix.Map(box[2], box[3]) };
        var (left, right) = (corners.Min(c => c.X), corners.Max(c => c.X));
        var (bottom, top) = (corners.Min(c => c.Y), corners.Max(c => c.Y));
        var across = right > left ? Math.Abs(to[2] - to[0]) / (right - left) : 1;
        var up = top > bottom ? Math.Abs(to[3] - to[1]) / (top - bottom) : 1;
        return new Matrix(across, 0, 0, up, Math.Min(to[0], to[2]) - (left * across), Math.Min(to[1], to[3]) - (bottom * up));
    }

    private static double[]? Numbers(PdfValue value, int count, ObjectStore objects)
    {
        if (objects.Resolve(value).Array is not { } array || array.Count < count)
        {
            return null;
        }

        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = objects.Resolve(array[i]).Number;
        }

        return numbers;
    }
}
